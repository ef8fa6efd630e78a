/** Calendar feeds: how they are written, served, and asked for in Slack. */
@NullMarked
package dev.muster.bot.calendar;

import org.jspecify.annotations.NullMarked;
