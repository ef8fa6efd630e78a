/** Launches in Slack: who adds and drops them, and how they look. */
@NullMarked
package dev.muster.bot.launch;

import org.jspecify.annotations.NullMarked;
