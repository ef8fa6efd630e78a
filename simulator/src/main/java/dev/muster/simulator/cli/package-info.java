/** The simulator as a program of its own. */
@NullMarked
package dev.muster.simulator.cli;

import org.jspecify.annotations.NullMarked;
