/** Breaks everything that can break around running instances, and compares what was due with what Slack shows. */
@NullMarked
package dev.muster.benchmarks.torture;

import org.jspecify.annotations.NullMarked;
