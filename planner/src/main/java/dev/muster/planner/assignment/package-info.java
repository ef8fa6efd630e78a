/** Divides open tickets among the people on shift. */
@NullMarked
package dev.muster.planner.assignment;

import org.jspecify.annotations.NullMarked;
