package dev.muster.domain.shift;

import static dev.muster.domain.team.TeamFixture.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.OfferOutcome.Done;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A team with several published rosters, and what its people do about swaps across them. */
abstract class AcrossRosters {
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final RosterId A = new RosterId("roster-a");
    static final RosterId B = new RosterId("roster-b");
    static final RosterId C = new RosterId("roster-c");

    final Team team = TeamFixture.team().build();
    final InterruptedRosters rosters = new InterruptedRosters();
    final InMemoryLeaves leaves = new InMemoryLeaves();
    final InMemoryRulebook rulebook = new InMemoryRulebook();
    final OfferDesk desk = new OfferDesk(rosters, rulebook, leaves);

    Roster stored(RosterId id) {
        return rosters.find(team.workspace(), id).orElseThrow();
    }

    static Done done(OfferOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return (Done) outcome;
    }

    Done offered(UserId who, Kind kind, LocalDate date) {
        return done(desk.offer(team, who, kind, date, NOW));
    }

    OfferOutcome take(Done offered, UserId by, @Nullable LocalDate theirs) {
        return desk.take(team, offered.roster().id(), offered.offer().id(), by, theirs, NOW);
    }

    /** A swap that somebody agreed to. */
    Done swap(UserId who, LocalDate date, UserId by, LocalDate theirs) {
        return done(take(offered(who, Kind.SWAP, date), by, theirs));
    }

    /** A cover that somebody agreed to. */
    Done cover(UserId who, LocalDate date, UserId by) {
        return done(take(offered(who, Kind.COVER, date), by, null));
    }

    OfferOutcome approve(Done taken) {
        return desk.approve(team, taken.roster().id(), taken.offer().id(), LEAD, NOW);
    }

    OfferOutcome undo(Done applied, UserId by) {
        return desk.undo(team, applied.roster().id(), applied.offer().id(), by, NOW);
    }

    void onLeave(UserId person, LocalDate date) {
        leaves.request(new Leave(
                team.workspace(), team.id(), LeaveId.random(), person, date, date, Leave.State.APPROVED, LEAD, NOW));
    }
}
