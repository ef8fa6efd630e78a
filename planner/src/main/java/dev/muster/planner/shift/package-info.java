/** Proposes rosters of teams: their openings, rules and wishes in the words of the core, which does the planning. */
@NullMarked
package dev.muster.planner.shift;

import org.jspecify.annotations.NullMarked;
