package dev.muster.storage.document;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.MessageRef;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.routine.Ledger.Outcome;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.routine.RoutineKind;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Teams.Saved;
import dev.muster.domain.ticket.TicketChange;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.storage.mongo.OnAStore;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What a newer program wrote beside our fields is still there after this one changed the document. */
abstract class NewerProgramContract extends OnAStore {
    private static final LeaseToken TOKEN = new LeaseToken("one");

    NewerProgramContract(Kind kind) {
        super(kind);
    }

    private void newerWrites(String collection, String id, String field) {
        Document changed = database.getCollection(collection).findOneAndUpdate(eq("_id", id), set(field, "kept"));
        assertThat(changed).isNotNull();
    }

    private Document stored(String collection, String id) {
        return database.getCollection(collection).find(eq("_id", id)).first();
    }

    @Test
    void aTeamKeepsItsNewSettings() {
        store.teams().save(Samples.team("team-billing", "C1", 1));
        newerWrites("teams", "T1/team-billing", "currency");
        newerWrites("teams", "T1/team-billing", "routines.monthlyReport");

        assertThat(store.teams().save(Samples.team("team-billing", "C2", 2))).isInstanceOf(Saved.class);

        Document team = stored("teams", "T1/team-billing");
        assertThat(team).containsEntry("channel", "C2").containsEntry("currency", "kept");
        assertThat(team.get("routines", Document.class)).containsEntry("monthlyReport", "kept");
    }

    @Test
    void shiftRulesKeepTheirNewRules() {
        store.shiftRulebook().save(Samples.rules(TEAM, 1));
        newerWrites("shift_rules", "T1/team-billing", "nightRest");

        assertThat(store.shiftRulebook().save(Samples.rules(TEAM, 2))).isTrue();

        assertThat(stored("shift_rules", "T1/team-billing"))
                .containsEntry("version", 2L)
                .containsEntry("nightRest", "kept");
    }

    @Test
    void aTicketKeepsItsNewFields() {
        store.tickets().open(Samples.ticket(TEAM));
        newerWrites("tickets", "T1/1", "escalation");

        assertThat(store.tickets()
                        .apply(new TicketChange(
                                WORKSPACE,
                                TEAM,
                                new TicketNumber(1),
                                new TicketChange.InState(TicketState.OPEN),
                                new TicketEvent(TicketEvent.Kind.CLAIMED, NOW, ANA, ANA, ""),
                                TicketState.CLAIMED)))
                .isPresent();

        assertThat(stored("tickets", "T1/1")).containsEntry("state", "CLAIMED").containsEntry("escalation", "kept");
    }

    @Test
    void whatOlderProgramsDoNotKnowOfATicketIsANoteToThem() {
        store.tickets().open(Samples.ticket(TEAM));
        store.tickets()
                .apply(new TicketChange(
                        WORKSPACE,
                        TEAM,
                        new TicketNumber(1),
                        new TicketChange.InState(TicketState.OPEN),
                        new TicketEvent(TicketEvent.Kind.ESCALATED, NOW, ANA, null, "help"),
                        TicketState.OPEN));

        assertThat(stored("tickets", "T1/1").getList("history", Document.class).getLast())
                .containsEntry("kind", "NOTED")
                .containsEntry("what", "ESCALATED");
        assertThat(store.tickets()
                        .find(WORKSPACE, new TicketNumber(1))
                        .orElseThrow()
                        .lastEvent()
                        .kind())
                .isEqualTo(TicketEvent.Kind.ESCALATED);
    }

    @Test
    void whatThisProgramDoesNotKnowOfATicketIsANoteToIt() {
        store.tickets().open(Samples.ticket(TEAM));
        Document newer =
                new Document("kind", "MERGED").append("at", Fields.date(NOW)).append("by", "muster");
        Document alsoNewer = new Document("kind", "NOTED")
                .append("what", "MERGED")
                .append("at", Fields.date(NOW))
                .append("by", "muster");
        for (Document event : List.of(newer, alsoNewer)) {
            database.getCollection("tickets").findOneAndUpdate(eq("_id", "T1/1"), push("history", event));
        }

        assertThat(store.tickets()
                        .find(WORKSPACE, new TicketNumber(1))
                        .orElseThrow()
                        .history())
                .extracting(TicketEvent::kind)
                .containsExactly(TicketEvent.Kind.OPENED, TicketEvent.Kind.NOTED, TicketEvent.Kind.NOTED);
    }

    @Test
    void rostersAndLeaveKeepTheirNewFields() {
        Roster roster = Samples.roster(TEAM, "roster-1");
        Leave leave = Samples.leave(TEAM, "leave-1");
        store.rosters().propose(roster);
        store.leaves().request(leave);
        newerWrites("rosters", "T1/roster-1", "wishes");
        newerWrites("leaves", "T1/leave-1", "halfDay");

        store.rosters().decide(WORKSPACE, roster.id(), Roster.State.APPROVED, BO, NOW);
        store.leaves().replace(leave, leave.decided(Leave.State.APPROVED, BO, NOW, ""));

        assertThat(stored("rosters", "T1/roster-1"))
                .containsEntry("state", "APPROVED")
                .containsEntry("wishes", "kept");
        assertThat(stored("leaves", "T1/leave-1"))
                .containsEntry("state", "APPROVED")
                .containsEntry("halfDay", "kept");
    }

    @Test
    void aMessageKeepsItsNewFieldsOnItsWay() {
        store.outbox().put(Samples.message(TEAM, "card", "C1", 1), NOW);
        newerWrites("outbox", "T1/card", "thread");

        store.outbox().put(Samples.message(TEAM, "card", "C1", 2), NOW);
        QueuedMessage leased =
                store.outbox().lease(TOKEN, NOW, NOW.plusSeconds(30), 1).getFirst();
        store.outbox().sent(leased, TOKEN, new MessageRef(new ChannelId("C1"), "1.2"));

        assertThat(stored("outbox", "T1/card"))
                .containsEntry("state", "SENT")
                .containsEntry("revision", 2L)
                .containsEntry("thread", "kept");
    }

    @Test
    void anOccurrenceThatEndedInANewWayHasEnded() {
        Occurrence digest = new Occurrence(WORKSPACE, TEAM, RoutineKind.WEEKLY_DIGEST, "2026-11-23", NOW);
        store.ledger().claim(digest, TOKEN, NOW, NOW.plusSeconds(60));
        database.getCollection("ledger")
                .findOneAndUpdate(eq("_id", digest.id()), combine(set("outcome", "ANNOUNCED_IN_PART")));

        assertThat(store.ledger().outcome(digest)).contains(Outcome.OTHER);
        assertThat(store.ledger().claim(digest, TOKEN, NOW.plusSeconds(99), NOW.plusSeconds(199)))
                .isFalse();
    }
}
