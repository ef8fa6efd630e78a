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

import dev.muster.domain.routine.Announcement.HandOver;
import dev.muster.domain.routine.Announcement.NextShift;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.InMemoryTickets;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandOverRoutineTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant NEXT_SUNDAY = Instant.parse("2026-11-29T12:00:00Z");

    private final Team team = TeamFixture.team().build();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final Routine routine = new HandOverRoutine(RoutineDesks.rosters(rosters), new TicketDesk(tickets));
    private final Ticket anas = ticket(1).claimed(ANA, "2026-11-23T08:30:00Z").build();

    private List<Occurrence> due() {
        return routine.due(team, SUNDAY_NOON, NEXT_SUNDAY);
    }

    private List<Announcement> said(Occurrence end) {
        return routine.announce(team, end, end.due().plusSeconds(30));
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
}
