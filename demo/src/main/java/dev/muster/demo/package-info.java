/** The demo: the one place that sees both the bot and the simulator. */
@NullMarked
package dev.muster.demo;

import org.jspecify.annotations.NullMarked;
