/** Who takes what today: open tickets divided among the people on shift. */
@NullMarked
package dev.muster.domain.assignment;

import org.jspecify.annotations.NullMarked;
