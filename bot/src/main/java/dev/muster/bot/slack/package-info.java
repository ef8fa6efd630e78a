/** Slack's side of the program: requests in, calls out, the sender of the outbox. */
@NullMarked
package dev.muster.bot.slack;

import org.jspecify.annotations.NullMarked;
