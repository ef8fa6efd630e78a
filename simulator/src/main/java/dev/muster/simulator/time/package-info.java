/** The clock of everything simulated: it runs, stands, jumps and hurries, and tasks follow it. */
@NullMarked
package dev.muster.simulator.time;

import org.jspecify.annotations.NullMarked;
