/** Proposes rosters: openings, cost, model, and the solver that puts them together. */
@NullMarked
package dev.muster.planner.shift;

import org.jspecify.annotations.NullMarked;
