/** Bot, simulator and store in one process, with time moved by hand. */
@NullMarked
package dev.muster.demo.stage;

import org.jspecify.annotations.NullMarked;
