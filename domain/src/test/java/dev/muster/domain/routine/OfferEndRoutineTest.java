package dev.muster.domain.routine;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.InMemoryLeaves;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.shift.InMemoryRulebook;
import dev.muster.domain.shift.OfferDesk;
import dev.muster.domain.shift.OfferOutcome;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferEndRoutineTest {
    private static final Instant SATURDAY = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant NEXT_SUNDAY = Instant.parse("2026-11-29T12:00:00Z");

    private final Team team = TeamFixture.team().build();
    private final InMemoryRosters rosters = new InMemoryRosters()
            .with(roster("roster-a").with(MONDAY, LATE, ANA).with(MONDAY.plusDays(1), EARLY, RAJ));
    private final OfferDesk desk = new OfferDesk(rosters, new InMemoryRulebook(), new InMemoryLeaves());
    private final List<ShiftOffer> told = new ArrayList<>();
    private final Routine routine = new OfferEndRoutine(desk, (t, roster, offer, now) -> told.add(offer));

    private OfferOutcome.Done offered() {
        return (OfferOutcome.Done) desk.offer(team, ANA, Kind.COVER, MONDAY, SATURDAY);
    }

    private List<Occurrence> due() {
        return routine.due(team, SATURDAY, NEXT_SUNDAY);
    }

    @Test
    void anOfferThatNobodyTookEndsTwelveHoursBeforeTheShift() {
        OfferOutcome.Done offer = offered();

        Occurrence end = due().getFirst();
        assertThat(end.due()).isEqualTo("2026-11-23T01:00:00Z");
        assertThat(routine.nextDue(team, SATURDAY)).contains(end.due());
        assertThat(routine.announce(team, end, end.due())).isEmpty();

        assertThat(told).extracting(ShiftOffer::state).containsExactly(ShiftOffer.State.ENDED);
        assertThat(desk.find(team, offer.roster().id(), offer.offer().id())
                        .orElseThrow()
                        .offer())
                .isEqualTo(told.getFirst());
    }

    @Test
    void whoEndedItWithoutSayingSoIsStoodInFor() {
        OfferOutcome.Done offer = offered();
        Occurrence end = due().getFirst();
        desk.end(team, offer.roster().id(), offer.offer().id(), end.due());

        assertThat(due()).containsExactly(end);
        routine.announce(team, end, end.due());
        assertThat(told).hasSize(1);
    }

    @Test
    void anOfferThatWasTakenEndsAtTheStartIfTheLeadDoesNotDecide() {
        OfferOutcome.Done offer = offered();
        Occurrence untaken = due().getFirst();
        desk.take(team, offer.roster().id(), offer.offer().id(), MEI, null, SATURDAY);

        assertThat(due()).extracting(Occurrence::due).containsExactly(Instant.parse("2026-11-23T13:00:00Z"));
        routine.announce(team, untaken, untaken.due());
        assertThat(told).isEmpty();
        Occurrence taken = due().getFirst();
        routine.announce(team, taken, taken.due());
        assertThat(told).extracting(ShiftOffer::state).containsExactly(ShiftOffer.State.ENDED);
    }

    @Test
    void whatWasWithdrawnDoesNotEnd() {
        OfferOutcome.Done offer = offered();
        Occurrence end = due().getFirst();
        desk.withdraw(team, offer.roster().id(), offer.offer().id(), ANA, SATURDAY);

        assertThat(due()).isEmpty();
        routine.announce(team, end, end.due());
        assertThat(told).isEmpty();
    }
}
