package dev.muster.scenarios.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.calendar.AddressHash;
import dev.muster.domain.calendar.CalendarFeed;
import dev.muster.domain.calendar.FeedScope;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.MessageKey;
import dev.muster.domain.delivery.MessageRef;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.OwedAnswer;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.RequestId;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.delivery.UnreadableMessage;
import dev.muster.domain.delivery.UploadedFile;
import dev.muster.domain.escalation.TeamPlaybooks;
import dev.muster.domain.launch.LaunchNumber;
import dev.muster.domain.launch.NewLaunch;
import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.Figure;
import dev.muster.domain.metric.FigureGoal;
import dev.muster.domain.metric.ProposedAction;
import dev.muster.domain.metric.ToldDigest;
import dev.muster.domain.metric.WeekCount;
import dev.muster.domain.note.Note;
import dev.muster.domain.note.NoteId;
import dev.muster.domain.note.Tag;
import dev.muster.domain.outgoing.EventKind;
import dev.muster.domain.outgoing.Health;
import dev.muster.domain.outgoing.OutgoingEvent;
import dev.muster.domain.outgoing.OutgoingEvents;
import dev.muster.domain.outgoing.OutgoingWebhook;
import dev.muster.domain.routine.Ledger;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.routine.RoutineKind;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.PlanId;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserGroupId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.ImportedTickets;
import dev.muster.domain.ticket.LatelyOpened;
import dev.muster.domain.ticket.LoggedTicket;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Origin;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketChange;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.domain.ticket.Tickets;
import dev.muster.domain.webhook.KeyHash;
import dev.muster.domain.webhook.Webhook;
import dev.muster.storage.mongo.Store;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Calls every method of every repository, those that no scenario reaches among them. */
class EveryQueryTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId("T1");
    private static final TeamId TEAM = new TeamId("team-billing");
    private static final UserId ANA = new UserId("U0ANA");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LeaseToken TOKEN = new LeaseToken("one");

    private final QueryAudit audit = new QueryAudit();

    @Test
    void everyQueryOfTheProgramIsServedAndStaysInItsWorkspace() throws Exception {
        try (Store store = Store.inMemory(audit)) {
            store.prepare();
            // Twice, so that there is something to find, and to save over.
            for (long version = 1; version <= 2; version++) {
                for (Method getter : Store.class.getMethods()) {
                    if (getter.getReturnType().isInterface()
                            && getter.getReturnType().getName().startsWith("dev.muster.domain.")) {
                        callAll(getter.getReturnType(), getter.invoke(store), arguments(store, version));
                    }
                }
            }
        }
        audit.verify();
    }

    @Test
    void noExemptionIsLeftOver() throws Exception {
        everyQueryOfTheProgramIsServedAndStaysInItsWorkspace();
        assertThat(audit.exempted()).isEqualTo(Exemptions.ACROSS_WORKSPACES.keySet());
    }

    private static void callAll(Class<?> repository, Object implementation, Map<Type, Object> arguments)
            throws ReflectiveOperationException {
        List<Method> methods = Arrays.stream(repository.getMethods())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        for (Method method : methods) {
            Object[] values = Arrays.stream(method.getGenericParameterTypes())
                    .map(type -> Optional.ofNullable(arguments.get(type))
                            .orElseThrow(() -> new AssertionError("give " + method + " a " + type.getTypeName())))
                    .toArray();
            method.invoke(implementation, values);
        }
    }

    private static Map<Type, Object> arguments(Store store, long version) throws ReflectiveOperationException {
        Roster roster = new Roster(
                WORKSPACE,
                TEAM,
                new RosterId("roster-" + version),
                new Period(TODAY, 1),
                List.of(),
                List.of(),
                List.of(),
                new Roster.Quality(1, 1),
                Roster.State.PROPOSED,
                NOW.plusSeconds(version),
                null,
                null);
        Leave leave = new Leave(
                WORKSPACE, TEAM, new LeaveId("leave-1"), ANA, TODAY, TODAY, Leave.State.REQUESTED, null, null);
        Map<Type, Object> values = new HashMap<>();
        put(values, WORKSPACE, TEAM, ANA, NOW, TODAY, TOKEN, new ChannelId("C1"), roster, leave);
        put(values, new PlanId("plan-" + version));
        put(values, roster.id(), leave.id(), Roster.State.APPROVED, Leave.State.APPROVED);
        put(values, new ShiftRules(WORKSPACE, TEAM, List.of(), WorkingRules.DEFAULT, version));
        NoteId note = new NoteId("note-" + version);
        put(values, note, new Tag("vat"), new Note(WORKSPACE, TEAM, note, new Tag("vat"), ANA, "text", NOW, null));
        put(values, new TeamPlaybooks(WORKSPACE, TEAM, Map.of(), version));
        put(values, team(version), Ledger.Outcome.ANNOUNCED, "an error");
        put(values, new Occurrence(WORKSPACE, TEAM, RoutineKind.WEEKLY_DIGEST, "2026-11-23", NOW));
        Consumer<Team> nothing = team -> {};
        values.put(parameterOf(0, Teams.class, "forEach", Consumer.class), nothing);
        Consumer<UnreadableMessage> nobody = message -> {};
        values.put(parameterOf(0, Outbox.class, "whenUnreadable", Consumer.class), nobody);
        calendar(values, version);
        put(values, new UserGroupId("S0ONCALL"));
        put(values, new LaunchNumber(1), new NewLaunch(WORKSPACE, TEAM, "New checkout", TODAY, null, null, ANA, NOW));
        KeyHash key = new KeyHash("a hash");
        put(values, key, new Webhook(WORKSPACE, TEAM, key, null, null, null, 1, NOW, version));
        outgoing(values, version);
        put(values, MessageKey.of(WORKSPACE, new MessageId("ticket/1/card")));
        values.put(int.class, 10);
        RequestId request = new RequestId("a request");
        put(values, request, new OwedAnswer(WORKSPACE, request, ANA, null));
        DateSpan week = DateSpan.weekOf(TODAY);
        put(values, Figure.COVER, new FigureGoal(Figure.COVER, 95));
        ProposedAction action = new ProposedAction(ProposedAction.Kind.CLEAR_OLDEST, "", 3, 4);
        put(
                values,
                week,
                new ToldDigest(WORKSPACE, TEAM, "2026-11-30", new WeekCount(week, 1, 1, 1), Optional.of(action)));
        tickets(values, version);
        messages(store.outbox(), values, version);
        return values;
    }

    private static void calendar(Map<Type, Object> values, long version) {
        AddressHash address = new AddressHash("a hash");
        put(values, FeedScope.OWN, address);
        put(values, new CalendarFeed(WORKSPACE, TEAM, ANA, FeedScope.OWN, address, 1, NOW, List.of(), version));
    }

    private static void outgoing(Map<Type, Object> values, long version) throws ReflectiveOperationException {
        OutgoingEvent event =
                OutgoingEvent.waiting(WORKSPACE, TEAM, "T1-1-" + version, null, 0, EventKind.CLAIMED, "{}", NOW);
        put(values, event, Health.GOOD);
        put(
                values,
                new OutgoingWebhook(
                        WORKSPACE,
                        TEAM,
                        OutgoingWebhook.State.ON,
                        null,
                        null,
                        null,
                        Set.of(),
                        false,
                        "",
                        1,
                        NOW,
                        version));
        values.put(listOf(OutgoingEvents.class, "put", List.class), List.of(event));
    }

    private static Team team(long version) {
        return new Team(
                TEAM,
                WORKSPACE,
                "Billing",
                new ChannelId("C1"),
                ANA,
                List.of(),
                BusinessHours.officeHours(ZoneId.of("Europe/Lisbon")),
                RoutineTimes.DEFAULT,
                NOW,
                version);
    }

    private static void tickets(Map<Type, Object> values, long version) throws ReflectiveOperationException {
        TicketNumber number = new TicketNumber(1);
        Consumer<Ticket> nothing = ticket -> {};
        Class<?>[] since = {WorkspaceId.class, TeamId.class, Instant.class, Consumer.class};
        values.put(parameterOf(3, Tickets.class, "forEachTouchedSince", since), nothing);
        NewTicket opening = new NewTicket(WORKSPACE, TEAM, "Refund", "", Priority.NORMAL, null, Set.of(), ANA, NOW);
        TicketEvent claim = new TicketEvent(TicketEvent.Kind.CLAIMED, NOW, ANA, ANA, "");
        put(values, number, opening, new LatelyOpened.Opening(number, NOW, List.of("refund"), null));
        put(
                values,
                new TicketChange(
                        WORKSPACE,
                        TEAM,
                        number,
                        new TicketChange.InState(TicketState.OPEN),
                        claim,
                        TicketState.CLAIMED));
        values.put(parameterOf(1, Tickets.class, "all", WorkspaceId.class, List.class), List.of(number));
        values.put(listOf(Tickets.class, "restore", List.class), List.of(opening.numbered(number)));
        put(values, new Origin("import", "1"));
        Actor agent = new Actor.Outsider("agent");
        NewTicket brought = new NewTicket(
                WORKSPACE,
                TEAM,
                "Case " + version,
                "",
                Priority.NORMAL,
                null,
                Set.of(),
                agent,
                NOW,
                new Origin("import", "1"));
        values.put(
                listOf(ImportedTickets.class, "bring", List.class, Instant.class),
                List.of(new LoggedTicket(
                        brought, List.of(new LoggedTicket.Event(NOW, LoggedTicket.Step.OPENED, agent, "")))));
    }

    private static void messages(Outbox outbox, Map<Type, Object> values, long version)
            throws ReflectiveOperationException {
        Message message = message("ticket/1/card", version);
        outbox.put(message, NOW);
        QueuedMessage queued = outbox.find(WORKSPACE, message.id()).orElseThrow();
        put(values, message, message.id(), queued, new MessageRef(new ChannelId("C1"), "1.2"));
        put(values, new UploadedFile("F1", "https://slack.test/f1"));
        values.put(
                parameterOf(
                        4, Outbox.class, "lease", LeaseToken.class, Instant.class, Instant.class, int.class, Map.class),
                Map.of());
        values.put(
                listOf(Outbox.class, "putAll", List.class, Instant.class),
                List.of(message("ticket/2/card", version), message("ticket/3/card", version)));
    }

    private static Message message(String id, long revision) {
        return Message.toChannel(
                WORKSPACE,
                TEAM,
                new MessageId(id),
                new ChannelId("C1"),
                new Content<Tier.ForTeam>("text", "[]"),
                revision);
    }

    private static void put(Map<Type, Object> values, Object... more) {
        for (Object value : more) {
            values.put(value.getClass(), value);
        }
    }

    private static Type listOf(Class<?> repository, String method, Class<?>... parameters)
            throws ReflectiveOperationException {
        return parameterOf(0, repository, method, parameters);
    }

    private static Type parameterOf(int index, Class<?> repository, String method, Class<?>... parameters)
            throws ReflectiveOperationException {
        return repository.getMethod(method, parameters).getGenericParameterTypes()[index];
    }
}
