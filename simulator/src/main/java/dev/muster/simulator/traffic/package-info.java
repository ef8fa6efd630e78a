/** What went over the wire. */
@NullMarked
package dev.muster.simulator.traffic;

import org.jspecify.annotations.NullMarked;
