/** Plans with OR-Tools: proposes rosters, divides tickets. */
@NullMarked
package dev.muster.planner;

import org.jspecify.annotations.NullMarked;
