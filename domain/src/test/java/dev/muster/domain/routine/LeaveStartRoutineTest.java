package dev.muster.domain.routine;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.InMemoryLeaves;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.TicketLimits;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.GivingBack;
import dev.muster.domain.ticket.InMemoryTickets;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Daily assignments are at 08:45 in Berlin; 28 November 2026 is a Saturday. */
class LeaveStartRoutineTest {
    private static final String FRIDAY = "2026-11-27T09:00:00Z";
    private static final Instant MONDAY_EARLY = Instant.parse("2026-11-30T07:30:00Z");
    private static final Instant BEFORE = Instant.parse("2026-11-27T08:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-12-02T08:00:00Z");

    private final Team team = TeamFixture.team().build();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final InMemoryLeaves leaves = new InMemoryLeaves();
    private final List<Ticket> told = new ArrayList<>();
    private final LeaveStartRoutine routine = new LeaveStartRoutine(
            new LeaveDesk(leaves), new TicketDesk(tickets), (itsTeam, ticket, now) -> told.add(ticket));

    private void leave(String from, String to, Leave.State state, String decided) {
        leaves.request(new Leave(
                team.workspace(),
                team.id(),
                new LeaveId("leave-1"),
                ANA,
                LocalDate.parse(from),
                LocalDate.parse(to),
                state,
                LEAD,
                Instant.parse(decided)));
    }

    private Ticket stored(int number) {
        return tickets.find(team.workspace(), new TicketNumber(number)).orElseThrow();
    }

    @Test
    void whatSomebodyHasInHandGoesBackInTheMorningOfTheirFirstWorkingDayAway() {
        leave("2026-11-28", "2026-12-04", Leave.State.APPROVED, "2026-11-20T09:00:00Z");
        tickets.restore(List.of(
                ticket(1).claimed(ANA, FRIDAY).build(),
                ticket(2).claimed(ANA, FRIDAY).waiting(ANA, FRIDAY).build(),
                ticket(3).claimed(RAJ, FRIDAY).build()));

        List<Occurrence> due = routine.due(team, BEFORE, AFTER);
        assertThat(due).extracting(Occurrence::due).containsExactly(MONDAY_EARLY);
        assertThat(routine.nextDue(team, BEFORE)).contains(MONDAY_EARLY);
        assertThat(routine.announce(team, due.getFirst(), MONDAY_EARLY)).isEmpty();

        assertThat(stored(1).state()).isEqualTo(TicketState.OPEN);
        assertThat(stored(1).lastEvent().by()).isEqualTo(new Actor.Itself());
        assertThat(stored(1).lastEvent().note()).isEqualTo(GivingBack.AWAY);
        assertThat(told).containsExactly(stored(1));
        assertThat(stored(2).owner()).isEqualTo(ANA);
        assertThat(stored(3).owner()).isEqualTo(RAJ);
        routine.announce(team, due.getFirst(), MONDAY_EARLY);
        assertThat(told).hasSize(1);
    }

    @Test
    void leaveThatIsApprovedLaterThatDayBeginsThen() {
        leave("2026-11-30", "2026-11-30", Leave.State.APPROVED, "2026-11-30T10:00:00Z");

        assertThat(routine.nextDue(team, BEFORE)).contains(Instant.parse("2026-11-30T10:00:00Z"));
    }

    @Test
    void leaveThatWasTakenBackOrIsOverAWeekendGivesNothingBack() {
        tickets.restore(List.of(ticket(1).claimed(ANA, FRIDAY).build()));
        leave("2026-11-30", "2026-11-30", Leave.State.APPROVED, FRIDAY);
        Occurrence due = routine.due(team, BEFORE, AFTER).getFirst();
        leave("2026-11-30", "2026-11-30", Leave.State.WITHDRAWN, FRIDAY);
        routine.announce(team, due, MONDAY_EARLY);
        assertThat(stored(1).owner()).isEqualTo(ANA);
        assertThat(routine.due(team, BEFORE, AFTER)).isEmpty();

        leave("2026-11-28", "2026-11-29", Leave.State.APPROVED, FRIDAY);
        assertThat(routine.due(team, BEFORE, AFTER)).isEmpty();
    }

    @Test
    void aTeamWhoseTicketsStayWithTheirOwnersKeepsThem() {
        leave("2026-11-30", "2026-11-30", Leave.State.APPROVED, FRIDAY);
        Team staying = TeamFixture.team().with(TicketLimits.NONE).build();

        assertThat(routine.due(staying, BEFORE, AFTER)).isEmpty();
        assertThat(routine.nextDue(staying, BEFORE)).isEmpty();
    }
}
