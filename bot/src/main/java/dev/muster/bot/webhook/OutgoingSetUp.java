package dev.muster.bot.webhook;

import dev.muster.bot.interaction.Answer;
import dev.muster.domain.outgoing.OutgoingDesk;
import dev.muster.domain.outgoing.OutgoingEvents;
import dev.muster.domain.outgoing.OutgoingWebhooks;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether this Muster can have outgoing webhooks, and what they are set up with.
 *
 * @param desk empty without the key that their addresses and secrets are sealed with
 * @param changed tells whoever queues and sends that a webhook or its events changed
 */
public record OutgoingSetUp(
        Optional<OutgoingDesk> desk,
        OutgoingWebhooks webhooks,
        OutgoingEvents events,
        Receiver receiver,
        Runnable changed) {
    /** What it can do for a lead, or the line that says what whoever runs Muster has to set. */
    Answer withDesk(Function<OutgoingDesk, Answer> then) {
        return desk.map(then)
                .orElseGet(() ->
                        Answer.line("Outgoing webhooks need `MUSTER_WEBHOOK_KEY`: whoever runs Muster must set it,"
                                + " as its README says, and start it again."));
    }
}
