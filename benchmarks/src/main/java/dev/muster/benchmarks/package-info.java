/** Load against the running bot; prints figures as JSON lines. */
@NullMarked
package dev.muster.benchmarks;

import org.jspecify.annotations.NullMarked;
