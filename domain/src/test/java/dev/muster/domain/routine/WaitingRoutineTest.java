package dev.muster.domain.routine;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.STRANGER;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.InMemoryLeaves;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.TicketLimits;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.ChangeOutcome;
import dev.muster.domain.ticket.InMemoryTickets;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketFixture;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.domain.ticket.WaitingDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tickets that wait are asked about after three working days; 26 November 2026 is a Thursday, in Berlin. */
class WaitingRoutineTest {
    private static final TicketNumber ONE = new TicketNumber(1);
    private static final String THURSDAY = "2026-11-26T14:00:00Z";
    private static final Instant TUESDAY = Instant.parse("2026-12-01T14:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-12-04T14:00:00Z");
    private static final Instant DAYS_BEFORE = TUESDAY.minus(Duration.ofDays(4));

    private final Team team = TeamFixture.team().build();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final InMemoryLeaves leaves = new InMemoryLeaves();
    private final WaitingDesk desk = new WaitingDesk(new TicketDesk(tickets));
    private final WaitingRoutine routine = new WaitingRoutine(tickets, new LeaveDesk(leaves));

    private static TicketFixture waiting(UserId owner) {
        return ticket(1).claimed(owner, "2026-11-23T09:00:00Z").waiting(owner, THURSDAY);
    }

    private Ticket stored() {
        return tickets.find(team.workspace(), ONE).orElseThrow();
    }

    private List<Announcement> asked(Occurrence occurrence) {
        return routine.announce(team, occurrence, occurrence.due());
    }

    private Occurrence due(Instant after, Instant upTo) {
        List<Occurrence> due = routine.due(team, after, upTo);
        assertThat(due).hasSize(1);
        return due.getFirst();
    }

    private void isAskedOf(@Nullable UserId person) {
        assertThat(asked(due(DAYS_BEFORE, TUESDAY)))
                .containsExactly(new Announcement.StillWaiting(person, stored(), Duration.ZERO));
    }

    @Test
    void itsOwnerIsAskedAfterThreeWorkingDaysAndAgainAfterAsMany() {
        tickets.restore(List.of(waiting(ANA).build()));

        assertThat(routine.due(team, DAYS_BEFORE, TUESDAY.minusMillis(1))).isEmpty();
        assertThat(routine.nextDue(team, DAYS_BEFORE)).contains(TUESDAY);
        isAskedOf(ANA);
        assertThat(routine.nextDue(team, TUESDAY)).contains(FRIDAY);
        Occurrence again = due(TUESDAY, FRIDAY);
        assertThat(again.due()).isEqualTo(FRIDAY);
        assertThat(again.id()).isNotEqualTo(due(DAYS_BEFORE, TUESDAY).id());
    }

    @Test
    void whatIsDueAndWhatIsNextIsToldByOneLookAtTheTickets() {
        tickets.restore(List.of(waiting(ANA).build()));

        Routine.DueTimes times = routine.dueTimes(team, DAYS_BEFORE, TUESDAY, TUESDAY);

        assertThat(times.due()).extracting(Occurrence::due).containsExactly(TUESDAY);
        assertThat(times.next()).contains(FRIDAY);
        assertThat(tickets.looks()).isEqualTo(1);
    }

    @Test
    void whoWasAwayForLongIsAskedOnce() {
        tickets.restore(List.of(waiting(ANA).build()));

        assertThat(due(DAYS_BEFORE, FRIDAY).due()).isEqualTo(FRIDAY);
    }

    @Test
    void theChannelIsAskedIfTheOwnerIsOnLeaveOrHasLeftOrIsNobody() {
        tickets.restore(List.of(waiting(STRANGER).build()));
        isAskedOf(null);
        tickets.restore(List.of(ticket(1).waiting(RAJ, THURSDAY).build()));
        isAskedOf(null);

        tickets.restore(List.of(waiting(ANA).build()));
        LocalDate today = LocalDate.of(2026, 12, 1);
        Leave leave = new Leave(
                team.workspace(), team.id(), new LeaveId("l"), ANA, today, today, Leave.State.APPROVED, ANA, TUESDAY);
        leaves.request(leave);
        isAskedOf(null);
    }

    @Test
    void anyTouchBeginsAnewAndWhatWasDueIsNotSaid() {
        tickets.restore(List.of(waiting(ANA).build()));
        Occurrence due = due(DAYS_BEFORE, TUESDAY);
        tickets.restore(
                List.of(waiting(ANA).replied(RAJ, "2026-11-30T10:00:00Z").build()));

        assertThat(asked(due)).isEmpty();
        assertThat(routine.due(team, DAYS_BEFORE, TUESDAY)).isEmpty();
        assertThat(routine.nextDue(team, TUESDAY)).contains(Instant.parse("2026-12-03T10:00:00Z"));
    }

    @Test
    void stillWaitingIsSaidOnceAndAskedAgainLater() {
        tickets.restore(List.of(waiting(ANA).build()));
        long seen = stored().version();

        assertThat(desk.stillWaits(team, ONE, seen, ANA, TUESDAY)).isInstanceOf(ChangeOutcome.Changed.class);
        assertThat(desk.stillWaits(team, ONE, seen, ANA, TUESDAY))
                .isEqualTo(new ChangeOutcome.NotInThisState(stored()));
        assertThat(stored().state()).isEqualTo(TicketState.WAITING);
        assertThat(routine.nextDue(team, TUESDAY)).contains(FRIDAY);
        assertThat(routine.due(team, DAYS_BEFORE, TUESDAY)).isEmpty();
    }

    @Test
    void itIsTakenBackByItsOwnerOrTakenOverByAnother() {
        tickets.restore(List.of(waiting(ANA).build()));
        desk.takeBack(team, ONE, ANA, TUESDAY);
        assertThat(stored().lastEvent().kind()).isEqualTo(TicketEvent.Kind.CLAIMED);
        assertThat(desk.takeBack(team, ONE, ANA, TUESDAY)).isEqualTo(new ChangeOutcome.NotInThisState(stored()));

        tickets.restore(List.of(waiting(ANA).build()));
        desk.takeBack(team, ONE, RAJ, TUESDAY);
        assertThat(stored().lastEvent().kind()).isEqualTo(TicketEvent.Kind.ASSIGNED);
        assertThat(stored().owner()).isEqualTo(RAJ);
        assertThat(stored().state()).isEqualTo(TicketState.CLAIMED);
    }

    @Test
    void nobodyIsAskedAboutOthersOrInATeamThatDoesntWantIt() {
        tickets.restore(List.of(ticket(2).claimed(ANA, THURSDAY).build()));
        assertThat(routine.nextDue(team, DAYS_BEFORE)).isEmpty();

        tickets.restore(List.of(waiting(ANA).build()));
        Team patient = TeamFixture.team().with(TicketLimits.NONE).build();
        assertThat(routine.nextDue(patient, DAYS_BEFORE)).isEmpty();
        assertThat(routine.due(patient, DAYS_BEFORE, FRIDAY)).isEmpty();
    }
}
