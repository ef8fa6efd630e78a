package dev.muster.domain.routine;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.shift.RosterFixture.type;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.assignment.ShiftEnds;
import dev.muster.domain.routine.Announcement.HandOver;
import dev.muster.domain.routine.Announcement.NextShift;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.shift.PublishedShifts;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.TicketLimits;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.ChangeOutcome;
import dev.muster.domain.ticket.InMemoryTickets;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandOverRoutineTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant NEXT_SUNDAY = Instant.parse("2026-11-29T12:00:00Z");

    private static final Instant MORNING = Instant.parse("2026-11-23T08:30:00Z");

    /** Where tickets stay with their owners. */
    private final Team staying = TeamFixture.team().with(TicketLimits.NONE).build();

    private final Team team = TeamFixture.team().build();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final TicketDesk desk = new TicketDesk(tickets);
    private final ShiftEnds ends = new ShiftEnds(RoutineDesks.rosters(rosters), desk);
    private final List<Ticket> changed = new ArrayList<>();
    private final List<ShiftEnds.Ending> ended = new ArrayList<>();
    private final Routine routine = new HandOverRoutine(
            RoutineDesks.rosters(rosters),
            desk,
            ends,
            (itsTeam, ticket, now) -> changed.add(ticket),
            (itsTeam, ending, now) -> ended.add(ending));
    private final Ticket anas = ticket(1).claimed(ANA, "2026-11-23T08:30:00Z").build();

    private List<Occurrence> due() {
        return routine.due(team, SUNDAY_NOON, NEXT_SUNDAY);
    }

    private List<Announcement> said(Occurrence end) {
        return routine.announce(staying, end, end.due().plusSeconds(30));
    }

    private HandOver handOver(Occurrence end) {
        return (HandOver) routine.announce(team, end, end.due().plusSeconds(30)).getFirst();
    }

    private static List<Integer> numbers(List<Ticket> some) {
        return some.stream().map(t -> t.number().value()).toList();
    }

    @Test
    void eachShiftOfEachDayEndsOnceAlsoOnTheNextDay() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA, RAJ).with(MONDAY, NIGHT, MEI));

        assertThat(due())
                .extracting(o -> o.due() + " " + o.idInWorkspace())
                .containsExactly(
                        "2026-11-23T14:00:00Z team-billing/hand-over/2026-11-23/Early",
                        "2026-11-24T05:00:00Z team-billing/hand-over/2026-11-23/Night");
    }

    @Test
    void whoGoesLeavesTheirTicketsToWhoIsOn() {
        tickets.restore(List.of(
                anas,
                ticket(2).build(),
                ticket(3).claimed(RAJ, "2026-11-23T08:30:00Z").build()));
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA, MEI).with(MONDAY, LATE, RAJ));

        assertThat(said(due().getFirst()))
                .containsExactly(new HandOver(
                        MONDAY,
                        EARLY,
                        List.of(ANA, MEI),
                        List.of(new NextShift(MONDAY, LATE, List.of(RAJ))),
                        List.of(anas),
                        List.of(),
                        Duration.ofSeconds(30)));
    }

    @Test
    void whoStaysOnAnotherShiftHandsNothingOver() {
        ShiftType evening = type("Evening", "14:30", "18:00");
        tickets.restore(List.of(anas));
        rosters.with(roster("roster-a")
                .types(EARLY, evening)
                .with(MONDAY, EARLY, ANA)
                .with(MONDAY, evening, ANA));

        assertThat(said(due().getFirst())).isEmpty();
    }

    @Test
    void whenNobodyIsOnTheNextToComeIsNamed() {
        tickets.restore(List.of(anas));
        rosters.with(roster("roster-a").with(MONDAY, LATE, ANA).with(MONDAY.plusDays(3), EARLY, MEI));

        assertThat(said(due().getFirst()))
                .extracting(a -> ((HandOver) a).next())
                .containsExactly(List.of(new NextShift(MONDAY.plusDays(3), EARLY, List.of(MEI))));
    }

    @Test
    void nothingLeftBehindIsNothingSaid() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA));
        tickets.restore(List.of(ticket(2).build()));
        Occurrence end = due().getFirst();

        assertThat(said(end)).isEmpty();
        rosters.remove("roster-a");
        assertThat(said(end)).isEmpty();
    }

    @Test
    void whatNobodyKeptGoesBackToTheQueueOnceAndWhatWaitsStays() {
        Ticket waits = ticket(2)
                .claimed(ANA, "2026-11-23T08:30:00Z")
                .waiting(ANA, "2026-11-23T09:00:00Z")
                .build();
        tickets.restore(List.of(anas, waits));
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA).with(MONDAY.plusDays(1), LATE, ANA));
        Occurrence end = due().getFirst();

        HandOver over = handOver(end);

        assertThat(numbers(over.back())).containsExactly(1);
        assertThat(numbers(over.tickets())).containsExactly(2);
        assertThat(changed).isEqualTo(over.back());
        Ticket back = over.back().getFirst();
        assertThat(back.state()).isEqualTo(TicketState.OPEN);
        assertThat(back.lastEvent().by()).isEqualTo(new Actor.Itself());
        assertThat(back.lastEvent().note()).isNotEmpty();
        assertThat(ended.getFirst().back()).isEqualTo(over.back());
        assertThat(handOver(end)).isEqualTo(over);
        assertThat(changed).hasSize(1);
    }

    @Test
    void whatWasKeptTakenOrHandedOffInTheLastHalfHourDoesntGoBack() {
        tickets.restore(List.of(
                anas,
                ticket(2).claimed(ANA, "2026-11-23T13:40:00Z").build(),
                ticket(3).claimed(ANA, "2026-11-23T08:30:00Z").build()));
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA));
        Occurrence end = due().getFirst();
        Instant told = end.due().minus(ShiftEnds.NOTICE);
        Instant soon = end.due().minusSeconds(600);

        assertThat(desk.keep(team, anas.number(), ANA, told, soon)).isInstanceOf(ChangeOutcome.Changed.class);
        assertThat(desk.keep(team, anas.number(), ANA, told, soon)).isInstanceOf(ChangeOutcome.NotInThisState.class);
        desk.assign(team, new TicketNumber(3), ANA, MEI, soon);

        HandOver over = handOver(end);
        assertThat(over.back()).isEmpty();
        assertThat(numbers(over.tickets())).containsExactlyInAnyOrder(1, 2);
        assertThat(numbers(ended.getFirst().kept())).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void whatWasGivenBackWithANoteIsSaidAlongWithTheRest() {
        tickets.restore(List.of(anas));
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA));
        Occurrence end = due().getFirst();
        desk.release(team, anas.number(), ANA, "asked the bank", end.due().minusSeconds(600));

        assertThat(handOver(end).back().getFirst().lastEvent().note()).isEqualTo("asked the bank");
        assertThat(changed).isEmpty();
    }

    @Test
    void whoComesBackBeforeTheTeamWorksOnKeepsTheirs() {
        ShiftType evening = type("Evening", "10:00", "17:00");
        rosters.with(
                roster("roster-a").types(evening).with(MONDAY, evening, ANA).with(MONDAY.plusDays(1), evening, ANA));
        PublishedShifts.Staffed monday = RoutineDesks.rosters(rosters)
                .published(team, MONDAY, MONDAY)
                .all()
                .getFirst();
        PublishedShifts.Staffed tuesday = RoutineDesks.rosters(rosters)
                .published(team, MONDAY.plusDays(1), MONDAY.plusDays(1))
                .all()
                .getFirst();

        assertThat(ends.goesBack(team, monday, ANA)).isFalse();
        assertThat(ends.goesBack(team, tuesday, ANA)).isTrue();
        assertThat(ends.goesBack(staying, tuesday, ANA)).isFalse();
    }

    @Test
    void whoeverHasSomethingThatGoesBackIsToldHalfAnHourBefore() {
        ShiftEndingRoutine notice = new ShiftEndingRoutine(RoutineDesks.rosters(rosters), ends);
        tickets.restore(List.of(anas));
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA, RAJ));

        List<Occurrence> due = notice.due(team, SUNDAY_NOON, NEXT_SUNDAY);

        assertThat(due)
                .extracting(o -> o.due() + " " + o.key())
                .containsExactly(
                        "2026-11-23T13:30:00Z 2026-11-23/Early/U0ANA", "2026-11-23T13:30:00Z 2026-11-23/Early/U0RAJ");
        assertThat(notice.announce(team, due.getLast(), due.getLast().due())).isEmpty();
        Announcement.ShiftEnding told = (Announcement.ShiftEnding)
                notice.announce(team, due.getFirst(), due.getFirst().due()).getFirst();
        assertThat(told.ending().person()).isEqualTo(ANA);
        assertThat(numbers(told.ending().goingBack())).containsExactly(1);
        assertThat(notice.due(staying, SUNDAY_NOON, NEXT_SUNDAY)).isEmpty();
        assertThat(ends.endingNow(team, ANA, MORNING)).isEmpty();
        assertThat(ends.endingNow(team, ANA, due.getFirst().due())).isPresent();
    }
}
