/** What people do in Slack and what they are answered, without a word of how Slack transports it. */
@NullMarked
package dev.muster.bot.interaction;

import org.jspecify.annotations.NullMarked;
