/** Webhooks: what other systems tell of their tickets and are told of ours, and how a lead sets that up. */
@NullMarked
package dev.muster.bot.webhook;

import org.jspecify.annotations.NullMarked;
