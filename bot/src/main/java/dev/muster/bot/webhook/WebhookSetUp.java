package dev.muster.bot.webhook;

import dev.muster.bot.interaction.Answer;
import dev.muster.domain.webhook.WebhookDesk;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Whether this Muster can have webhooks.
 *
 * @param desk empty without the key that their secrets are sealed with
 * @param publicUrl where others reach this Muster; empty when nobody said
 */
public record WebhookSetUp(Optional<WebhookDesk> desk, Supplier<Optional<URI>> publicUrl) {
    /** What it can do for a lead, or the line that says what whoever runs Muster has to set. */
    Answer withDesk(BiFunction<WebhookDesk, URI, Answer> then) {
        Optional<URI> url = publicUrl.get();
        if (desk.isEmpty() || url.isEmpty()) {
            return Answer.line("Webhooks need " + (desk.isEmpty() ? "`MUSTER_WEBHOOK_KEY`" : "`MUSTER_PUBLIC_URL`")
                    + ": whoever runs Muster must set it, as its README says, and start it again.");
        }
        return then.apply(desk.get(), url.get());
    }
}
