/** How many people each shift needs, from the tickets that came; the formulas are in docs/staffing.md. */
@NullMarked
package dev.muster.domain.staffing;

import org.jspecify.annotations.NullMarked;
