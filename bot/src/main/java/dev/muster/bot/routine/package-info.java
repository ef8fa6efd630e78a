/** How announcements look and where they go. */
@NullMarked
package dev.muster.bot.routine;

import org.jspecify.annotations.NullMarked;
