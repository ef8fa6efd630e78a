package dev.muster.domain.outgoing;

import dev.muster.domain.outgoing.OutgoingWebhook.State;
import dev.muster.domain.team.Team;
import dev.muster.domain.webhook.SealedSecret;
import dev.muster.domain.webhook.SecretSeal;
import dev.muster.domain.webhook.SigningSecret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where outgoing webhooks are set up, changed and stopped. All instants are UTC; the caller has made sure that it is the
 * lead. {@code seen} is {@link OutgoingWebhook#changes} as the person saw it, 0 for one that never was.
 */
public final class OutgoingDesk {
    /** So long a replaced secret signs beside the new one, so that nothing is refused while the receiver is changed. */
    public static final Duration OLD_SIGNS = Duration.ofHours(24);

    private final OutgoingWebhooks webhooks;
    private final OutgoingEvents events;
    private final SecretSeal seal;

    public OutgoingDesk(OutgoingWebhooks webhooks, OutgoingEvents events, SecretSeal seal) {
        this.webhooks = webhooks;
        this.events = events;
        this.seal = seal;
    }

    /** What came of a change. */
    public sealed interface Outcome {
        /** It is on, with a secret that nobody can be told again. */
        record TurnedOn(OutgoingWebhook webhook, SigningSecret secret) implements Outcome {}

        /** Something else of it is different now. */
        record Changed(OutgoingWebhook webhook) implements Outcome {}

        /** It has a new secret, which nobody can be told again. */
        record NewSecret(OutgoingWebhook webhook, SigningSecret secret, Instant oldUntil) implements Outcome {}

        /** Nothing of it is kept. */
        record TurnedOff(OutgoingWebhook webhook) implements Outcome {}

        /** It was changed since the person looked; nothing changed now. */
        record ChangedMeanwhile() implements Outcome {}
    }

    /**
     * What a lead wants sent where.
     *
     * @param events not empty
     * @param withText whether the texts that people wrote go along
     */
    public record Wish(ReceiverAddress address, Set<EventKind> events, boolean withText) {
        public Wish {
            events = Set.copyOf(events);
        }
    }

    /** A team's; one that is off when it never had one, or has none any more. */
    public OutgoingWebhook of(Team team, Instant now) {
        return webhooks.find(team.workspace(), team.id())
                .orElseGet(() -> OutgoingWebhook.none(team.workspace(), team.id(), now));
    }

    /** What a webhook that isn't off sends where; empty when it is off, or was sealed with another key. */
    public Optional<Wish> wish(OutgoingWebhook webhook) {
        return open(webhook, webhook.address())
                .map(address ->
                        new Wish(new ReceiverAddress(URI.create(address)), webhook.events(), webhook.withText()));
    }

    /** What requests are signed with now, the newest first; empty when it was sealed with another key. */
    public List<SigningSecret> secrets(OutgoingWebhook webhook, Instant now) {
        List<SigningSecret> secrets = new ArrayList<>();
        open(webhook, webhook.secret()).map(SigningSecret::new).ifPresent(secrets::add);
        OutgoingWebhook.Old old = webhook.old();
        if (!secrets.isEmpty() && old != null && old.until().isAfter(now)) {
            open(webhook, old.secret()).map(SigningSecret::new).ifPresent(secrets::add);
        }
        return secrets;
    }

    private Optional<String> open(OutgoingWebhook webhook, @Nullable SealedSecret sealed) {
        return Optional.ofNullable(sealed).flatMap(s -> seal.openText(webhook.workspace(), webhook.team(), s));
    }

    /** Turns one on with a new secret, or, if it is there already, changes what it sends where. */
    public Outcome set(Team team, int seen, Wish wish, Instant now) {
        SealedSecret address =
                seal.sealText(team.workspace(), team.id(), wish.address().uri().toString());
        OutgoingWebhook stored = of(team, now);
        if (stored.changes() != seen) {
            return new Outcome.ChangedMeanwhile();
        }
        if (stored.state() != State.OFF) {
            OutgoingWebhook changed = stored.changed(address, wish.events(), wish.withText());
            return saved(changed, now) ? new Outcome.Changed(changed) : new Outcome.ChangedMeanwhile();
        }
        SigningSecret secret = SigningSecret.random();
        SealedSecret sealed = seal.sealText(team.workspace(), team.id(), secret.text());
        OutgoingWebhook on = stored.turnedOn(address, sealed, wish.events(), wish.withText(), now);
        return webhooks.save(on) ? new Outcome.TurnedOn(on, secret) : new Outcome.ChangedMeanwhile();
    }

    /** Gives one another secret. */
    public Outcome newSecret(Team team, int seen, Instant now) {
        SigningSecret secret = SigningSecret.random();
        SealedSecret sealed = seal.sealText(team.workspace(), team.id(), secret.text());
        Instant oldUntil = now.plus(OLD_SIGNS);
        return change(
                team,
                seen,
                now,
                webhook -> webhook.signedWith(sealed, oldUntil),
                after -> new Outcome.NewSecret(after, secret, oldUntil));
    }

    /** Keeps events until it goes on. */
    public Outcome pause(Team team, int seen, Instant now) {
        return change(team, seen, now, OutgoingWebhook::paused, Outcome.Changed::new);
    }

    /** Goes on sending. */
    public Outcome goOn(Team team, int seen, Instant now) {
        return change(team, seen, now, webhook -> webhook.goesOn(now), Outcome.Changed::new);
    }

    /** Forgets address, secrets, and every event. */
    public Outcome turnOff(Team team, int seen, Instant now) {
        Outcome outcome = change(team, seen, now, webhook -> webhook.turnedOff(now), Outcome.TurnedOff::new);
        if (outcome instanceof Outcome.TurnedOff) {
            events.forget(team.workspace(), team.id());
        }
        return outcome;
    }

    /** Gives up a receiver, unless the webhook was changed since it was read. */
    public Optional<OutgoingWebhook> stop(OutgoingWebhook read, String why) {
        return Optional.of(read.stopped(why)).filter(webhooks::save);
    }

    private Outcome change(
            Team team,
            int seen,
            Instant now,
            Function<OutgoingWebhook, OutgoingWebhook> to,
            Function<OutgoingWebhook, Outcome> done) {
        return Optional.of(of(team, now))
                .filter(webhook -> webhook.state() != State.OFF && webhook.changes() == seen)
                .map(to)
                .filter(webhook -> saved(webhook, now))
                .map(done)
                .orElseGet(Outcome.ChangedMeanwhile::new);
    }

    private boolean saved(OutgoingWebhook webhook, Instant now) {
        boolean saved = webhooks.save(webhook);
        if (saved && webhook.state() == State.ON) {
            webhooks.wake(webhook.workspace(), webhook.team(), now);
        }
        return saved;
    }
}
