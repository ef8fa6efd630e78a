package dev.muster.storage.document;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.MessageKey;
import dev.muster.domain.delivery.MessageRef;
import dev.muster.domain.delivery.ParkedMessage;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.RetryOutcome;
import dev.muster.domain.delivery.UnreadableMessage;
import dev.muster.domain.routine.Ledger;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.routine.RoutineKind;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.storage.mongo.OnAStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** One document that can't be read is logged once, by its id alone, and keeps nothing else from going on. */
abstract class BadInputContract extends OnAStore {
    private static final LeaseToken TOKEN = new LeaseToken("one");

    private final Logger logger = (Logger) LoggerFactory.getLogger(Reading.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    BadInputContract(Kind kind) {
        super(kind);
    }

    @BeforeEach
    void listen() {
        logger.setAdditive(false);
        logger.addAppender(log);
        log.start();
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    private void spoil(String collection, String id, Bson change) {
        Document spoiled = database.getCollection(collection).findOneAndUpdate(eq("_id", id), change);
        assertThat(spoiled).as(collection + " " + id).isNotNull();
    }

    private void isLoggedOnce(String id) {
        List<String> lines =
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(lines)
                .hasSize(1)
                .first()
                .asString()
                .startsWith(id + " can't be read: ")
                .endsWith("; set aside")
                .doesNotContain("secret", "Neverland");
        assertThat(log.list.getFirst().getThrowableProxy()).isNull();
    }

    @Test
    void aTeamInAZoneThatDoesNotExistLeavesTheOthersAlone() {
        Team good = Samples.team("team-tax", "C2", 1);
        store.teams().save(Samples.team("team-billing", "C1", 1));
        store.teams().save(good);
        spoil("teams", "T1/team-billing", set("hours.zone", "Neverland/Nowhere"));

        assertThat(store.teams().all()).containsExactly(good);
        assertThat(store.teams().in(WORKSPACE)).containsExactly(good);
        isLoggedOnce("teams T1/team-billing");
        assertThatThrownBy(() -> store.teams().find(WORKSPACE, TEAM))
                .isInstanceOf(Reading.Unreadable.class)
                .hasMessageStartingWith("teams T1/team-billing can't be read: ZoneRulesException in TeamCodec.java:");
    }

    @Test
    void aTeamWithAnImpossibleTimeIsReadAgainWhenItIsMended() {
        Team team = Samples.team("team-billing", "C1", 1);
        store.teams().save(team);
        spoil("teams", "T1/team-billing", set("routines.digestTime", "25:00"));
        assertThat(store.teams().all()).isEmpty();
        assertThat(store.teams().all()).isEmpty();
        isLoggedOnce("teams T1/team-billing");

        spoil("teams", "T1/team-billing", set("routines.digestTime", "09:00"));
        assertThat(store.teams().all()).containsExactly(team);
        spoil("teams", "T1/team-billing", unset("hours"));
        assertThat(store.teams().all()).isEmpty();
        assertThat(log.list).hasSize(2);
    }

    @Test
    void aTicketThatCannotBeReadLeavesTheQueueAlone() {
        store.tickets().open(Samples.ticket(TEAM));
        Ticket good = store.tickets().open(Samples.ticket(TEAM));
        spoil("tickets", "T1/1", set("priority", "a secret"));

        assertThat(store.tickets().unresolved(WORKSPACE, TEAM)).containsExactly(good);
        assertThat(store.tickets().touchedSince(WORKSPACE, TEAM, Instant.EPOCH)).containsExactly(good);
        isLoggedOnce("tickets T1/1");
    }

    @Test
    void aRosterThatCannotBeReadLeavesTheOthersAlone() {
        Roster good = Samples.roster(TEAM, "roster-2");
        for (Roster roster : List.of(Samples.roster(TEAM, "roster-1"), good)) {
            store.rosters().propose(roster);
            store.rosters().decide(WORKSPACE, roster.id(), Roster.State.APPROVED, BO, NOW);
        }
        spoil("rosters", "T1/roster-1", set("weeks", 99));

        assertThat(store.rosters().published(WORKSPACE, TEAM, Samples.MONDAY, Samples.MONDAY))
                .extracting(Roster::id)
                .containsExactly(good.id());
        isLoggedOnce("rosters T1/roster-1");
    }

    @Test
    void aRoutineAndAnEndThatOnlyANewerProgramKnowsDisturbNobody() {
        Occurrence digest = new Occurrence(WORKSPACE, TEAM, RoutineKind.WEEKLY_DIGEST, "2026-11-23", NOW);
        assertThat(store.ledger().claim(digest, TOKEN, NOW, NOW.plusSeconds(60)))
                .isTrue();
        database.getCollection("ledger")
                .insertOne(new Document("_id", "T1/team-billing/moon-phase/2026-11-23")
                        .append("workspace", "T1")
                        .append("routine", "moon-phase")
                        .append("outcome", "WAXING"));
        spoil("ledger", digest.id(), set("outcome", "WAXING"));

        assertThat(store.ledger().outcome(digest)).contains(Ledger.Outcome.OTHER);
        assertThat(store.ledger().claim(digest, new LeaseToken("two"), NOW.plusSeconds(120), NOW.plusSeconds(180)))
                .isFalse();
        assertThat(log.list).isEmpty();
    }

    @Test
    void aProposalThatCannotBeReadGoesStaleLikeTheOthers() {
        store.rosters().propose(Samples.roster(TEAM, "roster-1"));
        store.rosters().propose(Samples.roster(TEAM, "roster-2"));
        spoil("rosters", "T1/roster-1", unset("types"));

        assertThat(store.rosters().makeOlderStale(Samples.roster(TEAM, "roster-3")))
                .extracting(roster -> roster.id().value())
                .containsExactly("roster-2");
        assertThat(database.getCollection("rosters").countDocuments(eq("state", "STALE")))
                .isEqualTo(2);
    }

    @Test
    void leaveThatCannotBeReadLeavesTheOthersAlone() {
        Leave good = Samples.leave(TEAM, "leave-2");
        store.leaves().request(Samples.leave(TEAM, "leave-1"));
        store.leaves().request(good);
        spoil("leaves", "T1/leave-1", set("state", "HALF_APPROVED"));

        assertThat(store.leaves().touching(WORKSPACE, TEAM, Samples.MONDAY, Samples.MONDAY))
                .containsExactly(good);
        isLoggedOnce("leaves T1/leave-1");
    }

    // ---- the outbox

    private boolean put(String id, long revision) {
        return store.outbox().put(Samples.message(new TeamId("team"), id, "C1", revision), NOW);
    }

    /** All that can be sent, in order. */
    private List<String> sends() {
        List<String> sent = new ArrayList<>();
        for (int look = 0; look < 5; look++) {
            for (QueuedMessage message : store.outbox().lease(TOKEN, NOW, NOW.plusSeconds(30), 10)) {
                store.outbox().sent(message, TOKEN, new MessageRef(new ChannelId("C1"), "1." + look));
                sent.add(message.id().value());
            }
        }
        return sent;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"workspace", "message", "destination", "content", "revision", "state", "attempts", "queuedAt"})
    void aMessageWithoutAFieldIsParkedAndItsQueueGoesOn(String field) {
        put("first", 1);
        put("second", 1);
        put("third", 1);
        spoil("outbox", "T1/first", unset(field));

        assertThat(sends()).containsExactly("second", "third");
        assertThat(database.getCollection("outbox").find(eq("_id", "T1/first")).first())
                .containsEntry("state", "PARKED")
                .containsEntry("lastError", "unreadable")
                .doesNotContainKeys("turn", "ready", "held", "token");
        isLoggedOnce("outbox T1/first");
        assertThat(store.outbox().nextAttempt()).isEmpty();
    }

    @Test
    void whoeverRunsMusterHearsOnceOfAnUnreadableMessageAndCantSendIt() {
        List<UnreadableMessage> told = new ArrayList<>();
        store.outbox().whenUnreadable(told::add);
        put("first", 1);
        spoil("outbox", "T1/first", set("content", 7));

        assertThat(sends()).isEmpty();

        MessageKey key = new MessageKey("T1/first");
        assertThat(told).containsExactly(new UnreadableMessage(key, WORKSPACE, new TeamId("team")));
        assertThat(store.parkedMessages().oldest(10)).singleElement().satisfies(parked -> {
            assertThat(parked.key()).isEqualTo(key);
            assertThat(parked.error()).isEqualTo(ParkedMessage.UNREADABLE);
            assertThat(parked.destination()).isNull();
        });
        assertThat(store.parkedMessages().retry(key, NOW)).isEqualTo(new RetryOutcome.Unreadable());
    }

    @Test
    void aMessageWhoseTeamIsNoneIsSetAsideAndTheOthersAreSentInTheSameLook() {
        List<UnreadableMessage> told = new ArrayList<>();
        store.outbox().whenUnreadable(told::add);
        put("first", 1);
        put("second", 1);
        spoil("outbox", "T1/first", set("team", "NOT A TEAM"));

        assertThat(sends()).containsExactly("second");

        assertThat(told).containsExactly(new UnreadableMessage(new MessageKey("T1/first"), WORKSPACE, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ready", "nextAttemptAt", "change"})
    void aMessageThatLacksOnlyItsPlaceIsSent(String field) {
        put("first", 1);
        put("second", 1);
        spoil("outbox", "T1/first", unset(field));

        assertThat(sends()).containsExactly("first", "second");
        assertThat(log.list).isEmpty();
    }

    @Test
    void aMessageInAStateThatOnlyANewerProgramKnowsIsParkedWhenItIsItsTurn() {
        put("first", 1);
        put("second", 1);
        spoil("outbox", "T1/first", set("state", "HALF_SENT"));

        assertThat(sends()).containsExactly("second");
        isLoggedOnce("outbox T1/first");
    }

    @Test
    void aNewRevisionOfWhatCannotBeReadChangesNothingAndKeepsNoOtherFromBeingPut() {
        put("first", 1);
        spoil("outbox", "T1/first", set("state", "HALF_SENT"));

        assertThat(put("first", 2)).isFalse();
        assertThat(store.outbox()
                        .putAll(
                                List.of(
                                        Samples.message(TEAM, "first", "C1", 3),
                                        Samples.message(TEAM, "second", "C1", 1)),
                                NOW))
                .isTrue();
        assertThat(database.getCollection("outbox").find(eq("_id", "T1/first")).first())
                .containsEntry("state", "HALF_SENT")
                .containsEntry("revision", 1L);
        assertThat(store.outbox().find(WORKSPACE, new MessageId("second"))).isPresent();
        isLoggedOnce("outbox T1/first");
    }

    @Test
    void aNewRevisionGivesAMessageItsLostPlaceBack() {
        put("first", 1);
        spoil("outbox", "T1/first", unset("turn"));
        assertThat(sends()).isEmpty();

        assertThat(put("first", 2)).isTrue();
        assertThat(sends()).containsExactly("first");
    }
}
