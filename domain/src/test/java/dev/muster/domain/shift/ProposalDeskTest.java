package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProposalDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-19T10:00:00Z");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final RosterId A = new RosterId("roster-a");

    private final Team team = TeamFixture.team().build();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryLeaves leaves = new InMemoryLeaves();
    private final InMemoryRulebook rulebook = new InMemoryRulebook();
    private final RosterDesk desk = new RosterDesk(rosters, rulebook, leaves, problem -> {
        throw new AssertionError("nothing is planned");
    });
    private final ProposalDesk proposals = new ProposalDesk(desk);

    @BeforeEach
    void aProposalOfTwoShifts() {
        rulebook.save(new ShiftRules(team.workspace(), team.id(), List.of(EARLY, LATE), WorkingRules.DEFAULT, 1));
        rosters.with(roster("roster-a")
                .types(EARLY, LATE)
                .proposed("2026-11-19T09:00:00Z")
                .with(MONDAY, LATE, ANA)
                .with(TUESDAY, LATE, RAJ));
    }

    private EditOutcome edit(Pin... cells) {
        return proposals.edit(team, A, List.of(cells), LEAD, NOW);
    }

    private static Pin pin(LocalDate date, UserId person, ShiftType type) {
        return new Pin(date, person, type.name());
    }

    private static Roster edited(EditOutcome outcome) {
        assertThat(outcome).isInstanceOf(EditOutcome.Edited.class);
        return ((EditOutcome.Edited) outcome).proposed().roster();
    }

    @Test
    void theNextVersionHasTheCellsPinnedAndTheOneBeforeGoesStale() {
        EditOutcome outcome = edit(pin(MONDAY, MEI, LATE), new Pin(MONDAY, ANA, null), new Pin(TUESDAY, MEI, null));

        Roster next = edited(outcome);
        assertThat(next.shifts()).containsExactly(new Shift(MONDAY, "Late", MEI), new Shift(TUESDAY, "Late", RAJ));
        assertThat(next.making().editedBy()).isEqualTo(LEAD);
        assertThat(next.making().wanted().pins()).containsExactly(pin(MONDAY, MEI, LATE), new Pin(MONDAY, ANA, null));
        assertThat(next.shortfalls()).hasSize(12);
        assertThat(desk.find(team, A).orElseThrow().state()).isEqualTo(Roster.State.STALE);
        assertThat(proposals.view(team, next, NOW).changes().orElseThrow())
                .extracting(CellChange::person, CellChange::before, CellChange::after)
                .containsExactlyInAnyOrder(
                        tuple(ANA, List.of("Late"), List.of()), tuple(MEI, List.of(), List.of("Late")));
    }

    @Test
    void aCellThatIsSetAgainIsPinnedToItsLastValue() {
        Roster once = edited(edit(pin(MONDAY, MEI, EARLY)));

        Roster twice =
                edited(proposals.edit(team, once.id(), List.of(pin(MONDAY, MEI, LATE)), LEAD, NOW.plusSeconds(1)));

        assertThat(twice.making().wanted().pins()).containsExactly(pin(MONDAY, MEI, LATE));
        assertThat(twice.of(MEI)).containsExactly(new Shift(MONDAY, "Late", MEI));
    }

    @Test
    void hardRulesAreNotBrokenByHandEither() {
        leaves.request(new Leave(
                team.workspace(),
                team.id(),
                new LeaveId("leave"),
                MEI,
                MONDAY,
                MONDAY,
                Leave.State.APPROVED,
                LEAD,
                NOW));

        EditOutcome outcome = edit(pin(MONDAY, MEI, EARLY), pin(TUESDAY, ANA, EARLY));

        assertThat(outcome)
                .isEqualTo(new EditOutcome.Breaks(List.of(
                        new Breach(new Shift(MONDAY, "Early", MEI), new Shortfall.OnLeave(MEI)),
                        new Breach(new Shift(TUESDAY, "Early", ANA), new Shortfall.NeedsRest(ANA)))));
        assertThat(desk.find(team, A).orElseThrow().state()).isEqualTo(Roster.State.PROPOSED);
    }

    @Test
    void twoShiftsOnADayAreRefused() {
        assertThat(edit(pin(MONDAY, MEI, EARLY), pin(MONDAY, MEI, LATE))).isInstanceOf(EditOutcome.Breaks.class);
    }

    @Test
    void whatIsLikeThatAlreadyMakesNoVersion() {
        assertThat(edit(pin(MONDAY, ANA, LATE), new Pin(MONDAY, RAJ, null))).isEqualTo(new EditOutcome.Same());
    }

    @Test
    void whoLeftMeanwhileGetsNoShift() {
        assertThat(edit(pin(MONDAY, STRANGER, EARLY))).isEqualTo(new EditOutcome.NotAMember(STRANGER));
    }

    @Test
    void onlyTheLeadEditsAndOnlyWhatIsProposed() {
        assertThat(proposals.edit(team, A, List.of(pin(MONDAY, MEI, LATE)), ANA, NOW))
                .isEqualTo(new EditOutcome.NotTheLead(LEAD));
        desk.reject(team, A, LEAD, NOW);
        assertThat(edit(pin(MONDAY, MEI, LATE))).isInstanceOf(EditOutcome.NotProposedAnyMore.class);
        assertThat(proposals.edit(team, new RosterId("roster-none"), List.of(), LEAD, NOW))
                .isEqualTo(new EditOutcome.NoSuchRoster());
    }

    @Test
    void pinnedCellsThatContradictEachOtherAreNamedBeforeAnythingIsPlanned() {
        Wanted wanted = new Wanted(
                List.of(
                        pin(MONDAY, ANA, LATE),
                        pin(TUESDAY, ANA, EARLY),
                        pin(MONDAY, STRANGER, EARLY),
                        new Pin(MONDAY, RAJ, "Gone"),
                        new Pin(TUESDAY, STRANGER, null)),
                null);

        assertThat(desk.clashes(team, new Period(MONDAY, 1), wanted))
                .containsExactly(
                        new Clash(pin(MONDAY, STRANGER, EARLY), null),
                        new Clash(new Pin(MONDAY, RAJ, "Gone"), null),
                        new Clash(pin(MONDAY, ANA, LATE), new Shortfall.NeedsRest(ANA)),
                        new Clash(pin(TUESDAY, ANA, EARLY), new Shortfall.NeedsRest(ANA)));
        assertThat(desk.clashes(team, new Period(MONDAY, 1), new Wanted(List.of(pin(MONDAY, ANA, LATE)), null)))
                .isEmpty();
    }

    @Test
    void sharesCountTheEightWeeksBeforeForLatesAndWeekends() {
        rosters.with(roster("old").from(MONDAY.minusWeeks(1)).with(MONDAY.minusDays(1), LATE, MEI));

        ProposalView view = proposals.view(team, desk.find(team, A).orElseThrow(), NOW);

        assertThat(view.shares().people())
                .extracting(p -> p.member().name(), p -> p.worked().hours(), p -> p.worked()
                        .late())
                .containsExactly(tuple("Ana", 8.0, 1.0), tuple("Mei", 0.0, 0.0), tuple("Raj", 8.0, 1.0));
        assertThat(view.sharesWithPast().people())
                .extracting(p -> p.member().name(), p -> p.worked().late(), p -> p.worked()
                        .weekend())
                .containsExactly(tuple("Ana", 1.0, 0.0), tuple("Mei", 1.0, 1.0), tuple("Raj", 1.0, 0.0));
        assertThat(view.changes()).isEmpty();
    }
}
