package dev.muster.bot.webhook;

import static dev.muster.bot.BotFixture.CHANNEL;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.team;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.muster.bot.SlackSchema;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.slack.SettableClock;
import dev.muster.bot.web.Metrics;
import dev.muster.bot.web.Route;
import dev.muster.domain.outgoing.OutgoingDesk;
import dev.muster.domain.outgoing.OutgoingEvent;
import dev.muster.domain.outgoing.OutgoingEvents;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.ChangeOutcome;
import dev.muster.domain.ticket.ClaimOutcome;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.webhook.SecretSeal;
import dev.muster.storage.mongo.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;

/** A team, another system, and a sender between them, on a real store, with a clock that moves when it is told to. */
abstract class TellingOthers {
    static final String KEY = "k".repeat(32);
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    final SettableClock clock = new SettableClock();
    final Store store = Store.inMemory();
    final Team team = team();
    final OutgoingDesk desk = new OutgoingDesk(store.outgoingWebhooks(), store.outgoingEvents(), new SecretSeal(KEY));
    final TicketDesk tickets = new TicketDesk(store.tickets());
    final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<OutgoingSender> senders = new ArrayList<>();
    private final Receiver receiver = new Receiver(true);
    final OutgoingNews news =
            new OutgoingNews(store.outgoingWebhooks(), store.outgoingEvents(), () -> {}, error -> false);
    final OutgoingSetUp setUp = new OutgoingSetUp(
            Optional.of(desk), store.outgoingWebhooks(), store.outgoingEvents(), receiver, news::lookAgain);
    final Metrics metrics = new Metrics();
    final OutgoingButtons buttons = new OutgoingButtons(store.teams(), setUp);
    final OtherSystem other;
    String secret = "";

    TellingOthers() {
        try {
            other = new OtherSystem();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void prepare() {
        store.prepare();
        store.teams().save(team);
        log.start();
        ((Logger) LoggerFactory.getLogger("dev.muster")).addAppender(log);
    }

    @AfterEach
    void close() {
        ((Logger) LoggerFactory.getLogger("dev.muster")).detachAppender(log);
        senders.forEach(OutgoingSender::close);
        receiver.close();
        other.close();
        store.close();
    }

    OutgoingSender sender() {
        return sender(store.outgoingEvents());
    }

    /** A sender that works on these events. */
    OutgoingSender sender(OutgoingEvents events) {
        OutgoingSender sender = new OutgoingSender(new OutgoingSender.Parts(
                desk,
                store.outgoingWebhooks(),
                events,
                receiver,
                store.teams(),
                store.outbox(),
                () -> {},
                clock,
                clock,
                () -> 0.999,
                metrics::outgoing));
        senders.add(sender);
        sender.start();
        return sender;
    }

    Answer types(String arguments) {
        return new OutgoingCommand(setUp)
                .handle(new Command(new Caller(WORKSPACE, LEAD, CHANNEL), team, arguments, clock.instant()));
    }

    /** Turns it on, with these words behind the address. */
    void turnOn(String words) {
        String shown = json(types(other.address() + " " + words));
        secret = quoted(shown).getLast();
    }

    Answer press(UserId person, String action) {
        String value = team.id() + "/" + desk.of(team, clock.instant()).changes();
        return buttons.presses()
                .get(action)
                .handle(new Press(new Caller(WORKSPACE, person, CHANNEL), value, clock.instant()));
    }

    /** What {@code GET /metrics} says. */
    String counts() {
        Route.Call call = new Route.Call("/metrics", "", name -> null, new byte[0]);
        try {
            return new String(metrics.route().endpoint().answer(call).body(), StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String json(Answer answer) {
        Answer.OnlyYou shown = (Answer.OnlyYou) answer;
        if (!shown.blocks().isEmpty()) {
            SlackSchema.acceptsMessage(shown.blocks());
        }
        return shown.text() + Layout.json(shown.blocks());
    }

    static List<String> quoted(String text) {
        return QUOTED.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .filter(word -> !word.startsWith("docs/"))
                .toList();
    }

    Ticket opened(String subject) {
        Ticket ticket = store.tickets()
                .open(new NewTicket(
                        WORKSPACE, team.id(), subject, "", Priority.HIGH, null, Set.of("vat"), LEAD, clock.instant()));
        news.changed(team, ticket, clock.instant());
        return ticket;
    }

    Ticket claimed(TicketNumber number, UserId by) {
        Ticket ticket = ((ClaimOutcome.Claimed) tickets.claim(team, number, by, clock.instant())).ticket();
        news.changed(team, ticket, clock.instant());
        return ticket;
    }

    Ticket resolved(TicketNumber number, UserId by, String how) {
        Ticket ticket = ((ChangeOutcome.Changed) tickets.resolve(team, number, by, how, clock.instant())).after();
        news.changed(team, ticket, clock.instant());
        return ticket;
    }

    /** Time passes, and everything that is due then is sent. */
    void passes(OutgoingSender sender, Duration time) {
        clock.advance(time);
        sent(sender);
    }

    static void sent(OutgoingSender sender) {
        sender.wake();
        await().atMost(Duration.ofSeconds(20)).until(sender::isIdle);
    }

    List<OutgoingEvent> last() {
        return store.outgoingEvents().last(WORKSPACE, team.id(), 20);
    }

    Map<String, Long> states() {
        return last().stream().collect(Collectors.groupingBy(e -> e.state().name(), Collectors.counting()));
    }
}
