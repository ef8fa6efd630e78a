package dev.muster.domain.webhook;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where webhooks get their keys and secrets, and lose them. All instants are UTC; the caller has made sure that it is the lead. */
public final class WebhookDesk {
    /** So long a replaced secret still counts, so that nothing is refused while the other side is changed. */
    public static final Duration OLD_COUNTS = Duration.ofHours(24);

    private static final WorkspaceId NO_WORKSPACE = TeamKey.NOBODYS.workspace();
    private static final TeamId NO_TEAM = new TeamId("none");

    private final Webhooks webhooks;
    private final SecretSeal seal;
    /** Opened where there is no other one, so that this takes as long. */
    private final SealedSecret nobodys;

    public WebhookDesk(Webhooks webhooks, SecretSeal seal) {
        this.webhooks = webhooks;
        this.seal = seal;
        this.nobodys = seal.seal(NO_WORKSPACE, NO_TEAM, SigningSecret.random());
    }

    /** What came of changing a webhook. */
    public sealed interface Outcome {
        /** It has a new key and a new secret, which nobody can be told again. */
        record TurnedOn(Webhook webhook, TeamKey key, SigningSecret secret) implements Outcome {}

        /** It has a new secret, which nobody can be told again. */
        record NewSecret(Webhook webhook, SigningSecret secret, Instant oldUntil) implements Outcome {}

        /** Zendesk's requests count from now on. */
        record ZendeskKnown(Webhook webhook) implements Outcome {}

        record TurnedOff(Webhook webhook) implements Outcome {}

        /** It was changed since the person looked; nothing changed now. */
        record ChangedMeanwhile() implements Outcome {}
    }

    /** A team's webhook; empty when it was never turned on. */
    public Optional<Webhook> find(Team team) {
        return webhooks.find(team.workspace(), team.id());
    }

    /**
     * Gives a webhook that is off, or was never on, a key and a secret.
     *
     * @param seen {@link Webhook#changes} as the person saw it; 0 for one that was never on
     */
    public Outcome turnOn(Team team, int seen, Instant now) {
        TeamKey key = TeamKey.random(team.workspace());
        SigningSecret secret = SigningSecret.random();
        SealedSecret sealed = seal.seal(team.workspace(), team.id(), secret);
        Optional<Webhook> stored = find(team);
        if (stored.map(Webhook::changes).orElse(0) != seen
                || stored.filter(Webhook::isOn).isPresent()) {
            return new Outcome.ChangedMeanwhile();
        }
        Webhook on = stored.map(webhook -> webhook.turnedOn(key.hash(), sealed, now))
                .orElseGet(() -> Webhook.first(team.workspace(), team.id(), key.hash(), sealed, now));
        return webhooks.save(on) ? new Outcome.TurnedOn(on, key, secret) : new Outcome.ChangedMeanwhile();
    }

    /** Gives a webhook another secret; to be called with {@code seen} as for {@link #turnOn}. */
    public Outcome newSecret(Team team, int seen, Instant now) {
        SigningSecret secret = SigningSecret.random();
        Instant oldUntil = now.plus(OLD_COUNTS);
        SealedSecret sealed = seal.seal(team.workspace(), team.id(), secret);
        return change(
                team,
                seen,
                webhook -> webhook.signedWith(sealed, oldUntil),
                after -> new Outcome.NewSecret(after, secret, oldUntil));
    }

    /** Says what Zendesk signs with, which Zendesk makes by itself; {@code seen} as for {@link #turnOn}. */
    public Outcome knowZendesk(Team team, int seen, SigningSecret theirs) {
        SealedSecret sealed = seal.seal(team.workspace(), team.id(), theirs);
        return change(team, seen, webhook -> webhook.signedByZendeskWith(sealed), Outcome.ZendeskKnown::new);
    }

    /** Takes key and secrets away; {@code seen} as for {@link #turnOn}. */
    public Outcome turnOff(Team team, int seen, Instant now) {
        return change(team, seen, webhook -> webhook.turnedOff(now), Outcome.TurnedOff::new);
    }

    private Outcome change(Team team, int seen, Function<Webhook, Webhook> to, Function<Webhook, Outcome> done) {
        return find(team)
                .filter(webhook -> webhook.isOn() && webhook.changes() == seen)
                .map(to)
                .filter(webhooks::save)
                .map(done)
                .orElseGet(Outcome.ChangedMeanwhile::new);
    }

    /**
     * What requests to an address may be signed with.
     *
     * @param webhook whose it is; null for nobody's
     * @param secrets always as many, whatever is there, so that checking them takes as long; those of nobody's are no one's
     */
    public record Signers(@Nullable Webhook webhook, List<SigningSecret> secrets) {
        public Signers {
            secrets = List.copyOf(secrets);
        }
    }

    /** Who may sign a request to a team key in our own scheme: the secret, and the one before while it counts. */
    public Signers signers(Optional<TeamKey> key, Instant now) {
        Optional<Webhook> webhook = at(key);
        Webhook.Old old = webhook.map(Webhook::old).orElse(null);
        return signers(
                webhook,
                webhook.map(Webhook::secret).orElse(null),
                old != null && now.isBefore(old.until()) ? old.secret() : null);
    }

    /** Who may sign one in Zendesk's scheme. */
    public Signers zendesk(Optional<TeamKey> key) {
        Optional<Webhook> webhook = at(key);
        return signers(webhook, webhook.map(Webhook::zendesk).orElse(null), null);
    }

    private Optional<Webhook> at(Optional<TeamKey> key) {
        TeamKey asked = key.orElse(TeamKey.NOBODYS);
        return webhooks.at(asked.workspace(), asked.hash());
    }

    private Signers signers(Optional<Webhook> webhook, @Nullable SealedSecret first, @Nullable SealedSecret second) {
        return new Signers(webhook.orElse(null), List.of(open(webhook, first), open(webhook, second)));
    }

    private SigningSecret open(Optional<Webhook> webhook, @Nullable SealedSecret sealed) {
        return webhook.isEmpty() || sealed == null
                ? seal.open(NO_WORKSPACE, NO_TEAM, nobodys).orElseThrow()
                : seal.open(webhook.get().workspace(), webhook.get().team(), sealed)
                        .orElseGet(SigningSecret::random);
    }
}
