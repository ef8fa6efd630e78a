package dev.muster.bot.webhook;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.bot.ticket.FromOutside;
import dev.muster.bot.web.Route;
import dev.muster.bot.web.Route.Call;
import dev.muster.bot.web.Route.Reply;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.domain.ticket.OutsideDesk.Outcome;
import dev.muster.domain.webhook.TeamKey;
import dev.muster.domain.webhook.Webhook;
import dev.muster.domain.webhook.WebhookDesk;
import dev.muster.domain.webhook.WebhookDesk.Signers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /webhooks/tickets/<team key>} and {@code /webhooks/zendesk/<team key>}: what happened to a ticket elsewhere. */
public final class WebhookRoutes {
    static final String TICKETS = "/webhooks/tickets/";
    static final String ZENDESK = "/webhooks/zendesk/";
    static final String WRONG = "the signature is wrong, or there is no such address";
    static final String CALLED = "Idempotency-Key";
    static final int LONGEST_BODY = 256 << 10;

    private static final String CALLED_BY_ZENDESK = "X-Zendesk-Webhook-Invocation-Id";
    private static final int LONGEST_CALLED = 200;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final WebhookDesk desk;
    private final Teams teams;
    private final FromOutside tickets;
    private final Clock clock;
    private final Clock trueTime;

    /**
     * The routes.
     *
     * @param clock tells when things happen
     * @param trueTime tells the age of signatures, which others date
     */
    public WebhookRoutes(WebhookDesk desk, Teams teams, FromOutside tickets, Clock clock, Clock trueTime) {
        this.desk = desk;
        this.teams = teams;
        this.tickets = tickets;
        this.clock = clock;
        this.trueTime = trueTime;
    }

    public List<Route> routes() {
        return List.of(
                new Route("POST", TICKETS, call -> answer(call, TICKETS, Signing.MUSTER, Dialect.OURS, CALLED))
                        .taking(LONGEST_BODY),
                new Route(
                                "POST",
                                ZENDESK,
                                call -> answer(call, ZENDESK, Signing.ZENDESK, Dialect.ZENDESK, CALLED_BY_ZENDESK))
                        .taking(LONGEST_BODY));
    }

    static String url(URI publicUrl, String path, TeamKey key) {
        return publicUrl + path + key.written();
    }

    private Reply answer(Call call, String path, Signing signing, Dialect dialect, String calledHeader) {
        String timestamp = call.headers().get(signing.timestampHeader());
        String signature = call.headers().get(signing.signatureHeader());
        if (timestamp == null || signature == null) {
            return Reply.text(
                    401,
                    "the request is not signed: %s and %s are needed"
                            .formatted(signing.timestampHeader(), signing.signatureHeader()));
        }
        Instant now = clock.instant();
        Optional<TeamKey> key = TeamKey.read(call.path().substring(path.length()));
        Signers signers = signing == Signing.ZENDESK ? desk.zendesk(key) : desk.signers(key, now);
        Optional<Instant> signedAt = signing.signedAt(timestamp);
        boolean right = signing.isBy(signers.secrets(), timestamp, signature, call.body());
        Webhook webhook = signers.webhook();
        if (!right || webhook == null || signedAt.isEmpty()) {
            return Reply.text(401, WRONG);
        }
        Instant trueNow = trueTime.instant();
        if (signedAt.get().isBefore(trueNow.minus(WINDOW)) || signedAt.get().isAfter(trueNow.plus(WINDOW))) {
            return Reply.text(
                    401,
                    "the request was signed at %s, more than 5 minutes from now, %s: is the clock right?"
                            .formatted(signedAt.get(), trueNow));
        }
        Optional<Team> team = teams.find(webhook.workspace(), webhook.team());
        return team.isEmpty()
                ? Reply.text(401, WRONG)
                : take(
                        team.get(),
                        call.body(),
                        dialect,
                        timestamp,
                        call.headers().get(calledHeader),
                        now);
    }

    private Reply take(
            Team team, byte[] body, Dialect dialect, String timestamp, @Nullable String called, Instant now) {
        if (called != null && (called.isBlank() || called.length() > LONGEST_CALLED)) {
            return Reply.text(400, "%s has 1 to %d characters".formatted(CALLED, LONGEST_CALLED));
        }
        try {
            List<String> receipts = Signing.receipts(timestamp, body, called);
            EventReader.Read read = EventReader.read(body, dialect, receipts, now);
            return switch (tickets.take(team, read.event(), now)) {
                case Outcome.Taken taken -> taken(read, taken.ticket().number().value());
                case Outcome.NotOpenYet none ->
                    Reply.text(
                            409,
                            "there is no ticket for `id` %s yet: send its opening first, or this again with a `subject`; nothing was kept"
                                    .formatted(none.origin().key()));
            };
        } catch (WrongBodyException e) {
            return Reply.text(e.status(), e.line());
        }
    }

    /** The same however often it came: only what the request says, and whose ticket it is. */
    private static Reply taken(EventReader.Read read, int number) {
        JsonObject answer = new JsonObject();
        answer.addProperty("ticket", number);
        answer.addProperty("event", read.name());
        if (!read.shortened().isEmpty()) {
            JsonArray fields = new JsonArray();
            read.shortened().stream().sorted().forEach(fields::add);
            answer.add("shortened", fields);
        }
        return new Reply(
                200, "application/json; charset=utf-8", answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
