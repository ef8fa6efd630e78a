/** Commands, buttons and messages about tickets. */
@NullMarked
package dev.muster.bot.ticket;

import org.jspecify.annotations.NullMarked;
