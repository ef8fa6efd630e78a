/** What people do: type, press, fill in, and what they see of it. */
@NullMarked
package dev.muster.simulator.play;

import org.jspecify.annotations.NullMarked;
