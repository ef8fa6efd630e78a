package dev.muster.storage.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.OwedAnswer;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.QueuedMessage.State;
import dev.muster.domain.delivery.RequestId;
import dev.muster.domain.routine.Ledger.Outcome;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.routine.RoutineKind;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.DaysOff;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.SkillLevel;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TicketLimits;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.storage.mongo.OnAStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the first version wrote, one document of every kind, is read by this one. */
abstract class FirstVersionContract extends OnAStore {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    /** When all its leases have ended. */
    private static final Instant LATER = Instant.parse("2026-11-23T10:00:00Z");

    private static final LeaseToken TOKEN = new LeaseToken("two");

    FirstVersionContract(Kind kind) {
        super(kind);
    }

    @BeforeEach
    void asTheFirstVersionLeftIt() throws IOException {
        database.drop();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FirstVersionContract.class.getResourceAsStream("version-1.jsonl")),
                StandardCharsets.UTF_8))) {
            lines.lines().map(Document::parse).forEach(line -> database.getCollection(line.getString("collection"))
                    .insertOne(line.get("document", Document.class)));
        }
        index("teams", "channel", true, false, "workspace", "channel");
        index("tickets", "unresolved", false, false, "workspace", "team", "state", "number");
        index("tickets", "touched", false, false, "workspace", "team", "lastEventAt");
        index("leaves", "touching", false, false, "workspace", "team", "to", "from");
        index("rosters", "state", false, false, "workspace", "team", "state", "to");
        index("inbox", "at", false, false, "at");
        index("owed", "until", false, false, "until");
        index("outbox", "turn", true, true, "turn");
        index("outbox", "held", true, true, "held");
    }

    private void index(String collection, String name, boolean unique, boolean sparse, String... fields) {
        database.getCollection(collection)
                .createIndex(
                        Indexes.ascending(fields),
                        new IndexOptions().name(name).unique(unique).sparse(sparse));
    }

    @Test
    void itsTeamIsRead() {
        store.prepare();
        Team team = store.teams().withChannel(WORKSPACE, new ChannelId("C1")).orElseThrow();
        assertThat(store.teams().all()).containsExactly(team);
        assertThat(team.name()).isEqualTo("Billing support");
        assertThat(team.member(ANA).orElseThrow().skills())
                .isEqualTo(Map.of(new Skill("invoicing"), SkillLevel.STRONG));
        assertThat(team.zone()).hasToString("Europe/Lisbon");
        assertThat(team.hours().daysOff()).isEqualTo(DaysOff.NONE);
        assertThat(team.targets()).isEqualTo(SlaTargets.DEFAULT);
        assertThat(team.limits()).isEqualTo(TicketLimits.DEFAULT);
    }

    @Test
    void itsTicketsAreReadAndCountedOn() {
        store.prepare();
        Ticket ticket = store.tickets().find(WORKSPACE, new TicketNumber(1)).orElseThrow();
        assertThat(store.tickets().unresolved(WORKSPACE, TEAM)).containsExactly(ticket);
        assertThat(ticket.state()).isEqualTo(TicketState.CLAIMED);
        assertThat(ticket.owner()).isEqualTo(ANA);
        assertThat(ticket.lastEvent().note()).isEqualTo("mine");
        Ticket next = store.tickets()
                .open(new NewTicket(WORKSPACE, TEAM, "Next", "", Priority.NORMAL, null, Set.of(), BO, NOW));
        assertThat(next.number()).isEqualTo(new TicketNumber(2));
    }

    @Test
    void itsTicketsAreFoundByTheSearchThatItDidNotHave() {
        assertThat(store.tickets().withTerm(WORKSPACE, TEAM, "refund", 10)).isEmpty();
        store.prepare();
        assertThat(store.tickets().withTerm(WORKSPACE, TEAM, "refund", 10)).containsExactly(new TicketNumber(1));
        assertThat(store.tickets().withTerm(WORKSPACE, TEAM, "invoicing", 10)).containsExactly(new TicketNumber(1));
    }

    @Test
    void itsRostersRulesAndLeaveAreRead() {
        store.prepare();
        Roster roster =
                store.rosters().find(WORKSPACE, new RosterId("roster-1")).orElseThrow();
        assertThat(store.rosters().published(WORKSPACE, TEAM, MONDAY, MONDAY)).containsExactly(roster);
        assertThat(roster.shifts()).hasSize(2);
        assertThat(roster.shortfalls().getFirst().causes()).hasSize(7);
        Leave leave = store.leaves().find(WORKSPACE, new LeaveId("leave-1")).orElseThrow();
        assertThat(leave.state()).isEqualTo(Leave.State.APPROVED);
        ShiftRules rules = store.shiftRulebook().of(WORKSPACE, TEAM).orElseThrow();
        assertThat(rules.types()).isEqualTo(roster.types());
    }

    @Test
    void itsMessagesGoOnTheirWay() {
        store.prepare();
        assertThat(message("ticket/1/card").posted()).isNotNull();
        assertThat(message("ticket/1/card").state()).isEqualTo(State.SENT);
        assertThat(message("ticket/2/card").state()).isEqualTo(State.PARKED);
        assertThat(message("ticket/2/card").lastError()).isEqualTo("is_archived");
        // A first look calls what that version didn't call.
        List<QueuedMessage> leased = new ArrayList<>(lease());
        leased.addAll(lease());
        assertThat(ids(leased)).containsExactlyInAnyOrder("ticket/3/card", "leave/leave-1/answer");
        assertThat(message("ticket/3/card").mayBePosted()).isTrue();
    }

    private List<QueuedMessage> lease() {
        return store.outbox().lease(TOKEN, LATER, LATER.plusSeconds(30), 10);
    }

    private QueuedMessage message(String id) {
        return store.outbox().find(WORKSPACE, new MessageId(id)).orElseThrow();
    }

    private static List<String> ids(List<QueuedMessage> messages) {
        return messages.stream().map(m -> m.id().value()).toList();
    }

    @Test
    void itsRequestsAreKnownAndItsOwedAnswersGiven() {
        store.prepare();
        assertThat(store.inbox().take(WORKSPACE, new RequestId("trigger.1"), LATER))
                .isFalse();
        assertThat(store.owedAnswers().takeOver(LATER, LATER.plusSeconds(60)))
                .containsExactly(
                        new OwedAnswer(WORKSPACE, new RequestId("trigger.1"), ANA, "https://hooks.slack.example/1"));
    }

    @Test
    void itsOccurrencesAreNeitherRepeatedNorForgotten() {
        store.prepare();
        Occurrence assignments = new Occurrence(WORKSPACE, TEAM, RoutineKind.DAILY_ASSIGNMENTS, "2026-11-23", NOW);
        Occurrence digest = new Occurrence(WORKSPACE, TEAM, RoutineKind.WEEKLY_DIGEST, "2026-11-23", NOW);
        assertThat(store.ledger().outcome(assignments)).contains(Outcome.ANNOUNCED);
        assertThat(store.ledger().claim(digest, TOKEN, LATER, LATER.plusSeconds(120)))
                .isTrue();
    }

    @Test
    void itsIndexOfRostersIsReplaced() {
        store.prepare();
        assertThat(indexes("rosters")).containsOnlyKeys("_id_", "planned", "published");
    }

    @Test
    void everyMigrationMayRunAgain() {
        Migrator.all().forEach(migration -> migration.run(database, () -> {}));
        Map<String, Object> once = everything();
        Migrator.all().forEach(migration -> migration.run(database, () -> {}));
        assertThat(everything()).isEqualTo(once);
    }

    private Map<String, Object> everything() {
        Map<String, Object> all = new TreeMap<>();
        for (String collection : database.listCollectionNames()) {
            all.put(collection, database.getCollection(collection).find().into(new ArrayList<>()));
            all.put(collection + " indexes", indexes(collection));
        }
        return all;
    }

    private Map<String, Document> indexes(String collection) {
        Map<String, Document> indexes = new TreeMap<>();
        for (Document index : database.getCollection(collection).listIndexes()) {
            indexes.put(index.getString("name"), index.get("key", Document.class));
        }
        return indexes;
    }
}
