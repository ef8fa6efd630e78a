/** Tickets from files of other systems: reads their rows by a mapping, and brings them in with their history. */
@NullMarked
package dev.muster.bot.importing;

import org.jspecify.annotations.NullMarked;
