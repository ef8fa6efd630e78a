/** What the bot posts by itself: schedules, occurrences, announcements. */
@NullMarked
package dev.muster.domain.routine;

import org.jspecify.annotations.NullMarked;
