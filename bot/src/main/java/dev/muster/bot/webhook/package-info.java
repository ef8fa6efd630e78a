/** Webhooks: what other systems tell of their tickets, and how a lead sets them up. */
@NullMarked
package dev.muster.bot.webhook;

import org.jspecify.annotations.NullMarked;
