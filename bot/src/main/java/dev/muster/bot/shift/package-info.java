/** Commands, buttons and messages about shifts, rosters and leave. */
@NullMarked
package dev.muster.bot.shift;

import org.jspecify.annotations.NullMarked;
