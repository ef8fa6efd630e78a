package dev.muster.bot.webhook;

import static dev.muster.bot.BotFixture.CHANNEL;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.team;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.slack.api.bolt.response.Response;
import dev.muster.bot.SlackSchema;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.slack.RequestSignature;
import dev.muster.bot.slack.SettableClock;
import dev.muster.bot.slack.Signed;
import dev.muster.bot.slack.SlackEndpoint.Answered;
import dev.muster.bot.ticket.EscalationPosts;
import dev.muster.bot.ticket.FromOutside;
import dev.muster.bot.ticket.HelpPosts;
import dev.muster.bot.ticket.KnownAnswers;
import dev.muster.bot.ticket.ShiftEndPosts;
import dev.muster.bot.ticket.TicketCards;
import dev.muster.bot.ticket.TicketChanges;
import dev.muster.bot.ticket.WaitingPosts;
import dev.muster.bot.web.SlackServer;
import dev.muster.domain.assignment.ShiftEnds;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.DuplicateSuspicion;
import dev.muster.domain.ticket.OutsideDesk;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketSearch;
import dev.muster.domain.webhook.SecretSeal;
import dev.muster.domain.webhook.SigningSecret;
import dev.muster.domain.webhook.WebhookDesk;
import dev.muster.storage.mongo.Store;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;

/** A team whose webhook is on, on a real server and a real store. */
abstract class OnTheWeb {
    private static final Pattern SHOWN = Pattern.compile("`([^`]+)`");
    private static final Pattern VALUE = Pattern.compile("\"value\":\"([^\"]+/\\d+)\"");
    static final String OPENED =
            "{\"event\":\"opened\",\"id\":4711,\"subject\":\"Refund fails\",\"requester\":\"Kim\"}";

    final SettableClock clock = new SettableClock();
    final Store store = Store.inMemory();
    final Team team = team();
    final WebhookDesk desk = new WebhookDesk(store.webhooks(), new SecretSeal("k".repeat(32)));
    final TicketCards cards = new TicketCards(store.outbox(), () -> {});
    final FromOutside tickets = new FromOutside(
            new OutsideDesk(store.tickets()),
            new DuplicateSuspicion(store.latelyOpened(), store.tickets()),
            new TicketChanges(
                    cards,
                    new EscalationPosts(store.outbox(), () -> {}),
                    new HelpPosts(
                            new KnownAnswers(new TicketSearch(store.tickets()), store.notes()),
                            store.outbox(),
                            () -> {}),
                    new WaitingPosts(store.outbox(), () -> {}),
                    new ShiftEndPosts(
                            new ShiftEnds(
                                    new RosterDesk(store.rosters(), store.shiftRulebook(), store.leaves(), problem -> {
                                        throw new AssertionError("nobody plans here");
                                    }),
                                    new TicketDesk(store.tickets())),
                            store.outbox(),
                            () -> {}),
                    (workspace, changed) -> {}),
            store.outbox(),
            () -> {});
    final SlackServer server = new SlackServer(
            "127.0.0.1",
            0,
            new RequestSignature("shh", clock),
            (body, headers) -> new Answered(Response.ok(body), () -> {}),
            () -> SlackServer.Readiness.READY,
            new WebhookRoutes(desk, store.teams(), tickets, clock, clock).routes());
    final WebhookSetUp setUp = new WebhookSetUp(Optional.of(desk), this::publicUrl);
    final WebhookButtons buttons = new WebhookButtons(store.teams(), setUp);
    final ListAppender<ILoggingEvent> log = new ListAppender<>();
    String url = "";
    String secret = "";

    @BeforeEach
    void turnOn() {
        store.prepare();
        store.teams().save(team);
        server.start();
        log.start();
        ((Logger) LoggerFactory.getLogger("dev.muster")).addAppender(log);
        List<String> shown = shown(types(LEAD));
        url = shown.get(0);
        secret = shown.get(1);
    }

    @AfterEach
    void close() {
        ((Logger) LoggerFactory.getLogger("dev.muster")).detachAppender(log);
        server.close();
        store.close();
    }

    Optional<URI> publicUrl() {
        return Optional.of(URI.create("http://127.0.0.1:" + server.port()));
    }

    Answer types(UserId person) {
        return new WebhooksCommand(setUp).handle(new Command(new Caller(WORKSPACE, person, CHANNEL), team, "", NOW));
    }

    Press press(UserId person, Answer on) {
        String value =
                VALUE.matcher(json(on)).results().findFirst().orElseThrow().group(1);
        return new Press(new Caller(WORKSPACE, person, CHANNEL), value, clock.instant());
    }

    static String json(Answer answer) {
        Answer.OnlyYou shown = (Answer.OnlyYou) answer;
        if (!shown.blocks().isEmpty()) {
            SlackSchema.acceptsMessage(shown.blocks());
        }
        return shown.text() + Layout.json(shown.blocks());
    }

    static List<String> shown(Answer answer) {
        return SHOWN.matcher(json(answer))
                .results()
                .map(MatchResult::group)
                .map(s -> s.replace("`", ""))
                .toList();
    }

    HttpResponse<String> send(String body) throws Exception {
        return send(url, secret, clock.instant(), body, null);
    }

    HttpResponse<String> send(String to, String signedWith, Instant at, String body, @Nullable String idempotencyKey)
            throws Exception {
        String timestamp = String.valueOf(at.getEpochSecond());
        String signature =
                Signing.MUSTER.sign(new SigningSecret(signedWith), timestamp, body.getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to))
                .timeout(Duration.ofSeconds(20))
                .header("Muster-Timestamp", timestamp)
                .header("Muster-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return Signed.send(request.build());
    }

    Ticket ticket() {
        return store.tickets().find(WORKSPACE, new TicketNumber(1)).orElseThrow();
    }

    List<TicketEvent.Kind> kinds() {
        return ticket().history().stream().map(TicketEvent::kind).toList();
    }

    HttpResponse<String> zendesk(String body, String signedWith) throws Exception {
        String timestamp = clock.instant().toString();
        return Signed.send(HttpRequest.newBuilder(URI.create(url.replace(WebhookRoutes.TICKETS, WebhookRoutes.ZENDESK)))
                .header("X-Zendesk-Webhook-Signature-Timestamp", timestamp)
                .header(
                        "X-Zendesk-Webhook-Signature",
                        Signing.ZENDESK.sign(
                                new SigningSecret(signedWith), timestamp, body.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }
}
