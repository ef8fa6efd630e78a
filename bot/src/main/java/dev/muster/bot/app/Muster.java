package dev.muster.bot.app;

import dev.muster.bot.interaction.CommandTable;
import dev.muster.bot.interaction.Router;
import dev.muster.bot.interaction.TeamFinder;
import dev.muster.bot.routine.OutboxAnnouncer;
import dev.muster.bot.routine.ParkedNotes;
import dev.muster.bot.shift.Planning;
import dev.muster.bot.slack.BoltGateway;
import dev.muster.bot.slack.OutboxSender;
import dev.muster.bot.slack.RequestSignature;
import dev.muster.bot.slack.SlackConnection;
import dev.muster.bot.slack.SlackDirectory;
import dev.muster.bot.ticket.TicketCards;
import dev.muster.bot.web.Metrics;
import dev.muster.bot.web.SlackServer;
import dev.muster.domain.team.PublicHolidays;
import dev.muster.domain.team.Teams;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.webhook.SecretSeal;
import dev.muster.planner.OrTools;
import dev.muster.scheduler.RoutineScheduler;
import dev.muster.storage.mongo.Store;
import dev.muster.storage.mongo.StoreTrouble;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One running Muster: everything wired together, and nothing decided. */
public final class Muster implements AutoCloseable {
    private static final Duration OWED_EVERY = Duration.ofSeconds(20);
    private static final Duration INBOX_EVERY = Duration.ofMinutes(10);
    /** Slack sends nothing again later than an hour after the first time. */
    private static final Duration REPEATS_WITHIN = Duration.ofHours(2);

    private final Store store;
    private final SlackConnection slack;
    private final BoltGateway gateway;
    private final SlackServer server;
    private final OutboxSender sender;
    private final RoutineScheduler scheduler;
    private final Outgoing outgoing;
    private final Planning planning;
    private final TicketCards cards;
    private final List<Sweep> sweeps;
    private volatile boolean ready;

    /**
     * What a Muster is made of.
     *
     * @param store open and prepared; stays the caller's to close
     * @param clock tells every "now" and every due time; the same on all instances
     * @param slacksClock tells the age of Slack's signatures, which Slack dates by the true time
     * @param metrics whether {@code GET /metrics} is answered
     * @param publicUrl where calendars and webhooks reach it; with port 0, at its own; null for nowhere
     * @param webhookKey what the secrets of webhooks are sealed with; null for no webhooks
     * @param privateReceivers whether outgoing webhooks may go to private networks
     */
    public record Parts(
            Store store,
            Clock clock,
            Clock slacksClock,
            URI slackApiUrl,
            String botToken,
            String signingSecret,
            String bindAddress,
            int port,
            boolean metrics,
            @Nullable URI publicUrl,
            @Nullable String webhookKey,
            boolean privateReceivers) {
        /** One clock for everything, Slack's signatures too: for a Slack that lives by the same clock. */
        public Parts(
                Store store,
                Clock clock,
                URI slackApiUrl,
                String botToken,
                String signingSecret,
                String bindAddress,
                int port) {
            this(
                    store,
                    clock,
                    clock,
                    slackApiUrl,
                    botToken,
                    signingSecret,
                    bindAddress,
                    port,
                    false,
                    URI.create("http://" + bindAddress + ":0"),
                    // Any that the next start knows again: a Slack like this one has nothing to hide.
                    signingSecret.repeat(SecretSeal.SHORTEST_KEY),
                    true);
        }
    }

    private Muster(Parts parts) {
        store = parts.store();
        Clock clock = parts.clock();
        slack = new SlackConnection(parts.slackApiUrl(), parts.botToken());
        PublicHolidays holidays = new JollydayHolidays();
        Teams teams = new TeamsWithHolidays(store.teams(), holidays);
        ParkedNotes parked = new ParkedNotes(teams, store.outbox(), clock);
        Metrics metrics = new Metrics();
        sender = new OutboxSender(store.outbox(), slack.methods(), clock, parked::note, metrics);
        store.outbox().whenUnreadable(message -> {
            metrics.unreadable();
            parked.note(message);
        });

        TicketDesk desk = new TicketDesk(store.tickets());
        outgoing = new Outgoing(parts, teams, sender::wake, metrics::outgoing);
        cards = new TicketCards(store.outbox(), sender::wake, outgoing.news());
        RosterWiring roster = new RosterWiring(store, desk, sender::wake);
        FigureWiring figures = new FigureWiring(store, teams, sender::wake);
        scheduler = new RoutineScheduler(
                clock,
                teams,
                RoutineTable.of(store, roster, figures, desk, cards::show, cards),
                store.ledger(),
                new OutboxAnnouncer(store.outbox(), sender::wake));

        TicketWiring tickets = new TicketWiring(store, teams, desk, cards, roster, sender::wake, scheduler);
        ShiftWiring shifts = new ShiftWiring(store, clock, desk, tickets.changes, roster, sender::wake, scheduler);
        planning = shifts.planning;
        WebWiring web = new WebWiring(parts, teams, roster.rosters, this::port);
        CommandTable<Services> table = Commands.table();
        Services services = Services.of(
                () -> table,
                store,
                teams,
                desk,
                roster,
                tickets,
                shifts,
                figures,
                web,
                outgoing.setUp(),
                new SlackDirectory(slack.methods()),
                holidays,
                scheduler);
        Router router = Router.of(table, services, new TeamFinder(teams));
        gateway = BoltGateway.connect(
                slack,
                parts.signingSecret(),
                new BoltGateway.Handlers(
                        table.slashCommands().keySet(),
                        router::answer,
                        Interactives.presses(services),
                        Interactives.submissions(services),
                        Interactives.shortcuts(services),
                        Interactives.homes(services)),
                new BoltGateway.Records(store.inbox(), store.owedAnswers()),
                clock,
                StoreTrouble::isUnavailable);
        server = new SlackServer(
                parts.bindAddress(),
                parts.port(),
                new RequestSignature(parts.signingSecret(), parts.slacksClock()),
                gateway,
                this::readiness,
                web.routes(metrics, tickets.fromOutside));
        Recovery recovery = new Recovery(
                teams,
                store.tickets(),
                roster.offers,
                store.leaves(),
                cards,
                shifts.rosterPosts,
                shifts.changePosts,
                roster.offerPosts,
                shifts.leavePosts,
                shifts.sickness);
        sweeps = List.of(
                new Sweep(
                        "cards",
                        CardSweep.EVERY,
                        new CardSweep(since -> recovery.showTouchedSince(since, clock.instant()), clock)),
                new Sweep("swaps", SwapSweep.EVERY, new SwapSweep(teams, roster.offers, recovery::showRosters, clock)),
                new Sweep("owed answers", OWED_EVERY, gateway::answerForTheDead),
                new Sweep("inbox", INBOX_EVERY, () -> store.inbox()
                        .forgetBefore(clock.instant().minus(REPEATS_WITHIN))),
                outgoing.sweep());
        cards.start();
        recovery.run(clock.instant());
    }

    /**
     * Starts one: it answers requests, sends what is due, and wakes routines when this returns.
     *
     * @throws dev.muster.bot.web.CannotListenException when the port is in use
     * @throws dev.muster.bot.slack.SlackUnavailableException when Slack doesn't accept the token or doesn't answer
     */
    public static Muster start(Parts parts) {
        Muster muster = new Muster(parts);
        try {
            // First what can fail: nothing is sent by a process that can't be reached.
            muster.server.start();
            muster.sender.start();
            muster.outgoing.start();
            muster.sweeps.forEach(Sweep::start);
            muster.scheduler.start();
        } catch (RuntimeException e) {
            muster.close();
            throw e;
        }
        muster.ready = true;
        OrTools.warmUpInBackground();
        return muster;
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** To be called when the clock jumped: due times have moved with it. */
    public void clockMoved() {
        scheduler.clockMoved();
        sender.clockMoved();
        outgoing.clockMoved();
    }

    /** When the next routine is due by the clock, a UTC instant. */
    public Optional<Instant> nextDue() {
        return scheduler.nextDue();
    }

    /** Whether everything is done that can be done at this time: answered, planned, announced, delivered. */
    public boolean isIdle() {
        // The sender last, since what the others do ends there; and first, since the others ask the database.
        return sender.isIdle()
                && gateway.isIdle()
                && planning.isIdle()
                && scheduler.isIdle()
                && cards.isIdle()
                && outgoing.isIdle()
                && sender.isIdle();
    }

    private SlackServer.Readiness readiness() {
        if (!ready) {
            return new SlackServer.Readiness(false, "starting or stopping");
        }
        try {
            store.ping();
            return SlackServer.Readiness.READY;
        } catch (RuntimeException e) {
            return new SlackServer.Readiness(false, "the database can't be reached");
        }
    }

    /** Says that this instance should get no more requests, while it still answers those that come. */
    public void leave() {
        ready = false;
    }

    /** Takes no more requests, finishes what is in hand, and gives back what it held; the store stays open. */
    @Override
    public void close() {
        leave();
        server.close();
        gateway.close();
        planning.close();
        scheduler.close();
        sweeps.forEach(Sweep::close);
        cards.close();
        outgoing.close();
        sender.close();
        slack.close();
    }
}
