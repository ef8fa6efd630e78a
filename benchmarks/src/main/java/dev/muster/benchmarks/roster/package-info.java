/** Published staff-scheduling instances: read, planned, and checked by the book. */
@NullMarked
package dev.muster.benchmarks.roster;

import org.jspecify.annotations.NullMarked;
