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

import dev.muster.domain.routine.Announcement.NextShift;
import dev.muster.domain.routine.Announcement.ShiftSoon;
import dev.muster.domain.routine.Announcement.ShiftStarted;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.InMemoryTickets;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftRoutinesTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant NEXT_SUNDAY = Instant.parse("2026-11-29T12:00:00Z");

    private final Team team = TeamFixture.team().build();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final Routine reminder = new ShiftReminderRoutine(RoutineDesks.rosters(rosters), new TicketDesk(tickets));
    private final Routine start = new ShiftStartRoutine(RoutineDesks.rosters(rosters));

    private List<String> due(Routine routine) {
        return routine.due(team, SUNDAY_NOON, NEXT_SUNDAY).stream()
                .map(o -> o.due() + " " + o.idInWorkspace())
                .toList();
    }

    private Occurrence only(Routine routine) {
        List<Occurrence> all = routine.due(team, SUNDAY_NOON, NEXT_SUNDAY);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void everyPersonOnAShiftIsRemindedHalfAnHourBefore() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, RAJ, ANA).with(MONDAY, LATE, MEI));

        assertThat(due(reminder))
                .containsExactly(
                        "2026-11-23T05:30:00Z team-billing/shift-reminder/2026-11-23/Early/U0ANA",
                        "2026-11-23T05:30:00Z team-billing/shift-reminder/2026-11-23/Early/U0RAJ",
                        "2026-11-23T12:30:00Z team-billing/shift-reminder/2026-11-23/Late/U0MEI");
    }

    @Test
    void aShiftBeginsOnceForTheChannel() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, RAJ, ANA).with(MONDAY, NIGHT, MEI));

        assertThat(due(start))
                .containsExactly(
                        "2026-11-23T06:00:00Z team-billing/shift-start/2026-11-23/Early",
                        "2026-11-23T21:00:00Z team-billing/shift-start/2026-11-23/Night");
    }

    @Test
    void whatIsDueAtTheEndOfOneLookIsNotDueAgainInTheNext() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA));
        Instant sixOClock = Instant.parse("2026-11-23T06:00:00Z");

        assertThat(start.due(team, SUNDAY_NOON, sixOClock)).hasSize(1);
        assertThat(start.due(team, sixOClock, NEXT_SUNDAY)).isEmpty();
        assertThat(start.nextDue(team, SUNDAY_NOON)).contains(sixOClock);
        assertThat(start.nextDue(team, sixOClock)).isEmpty();
    }

    @Test
    void aReminderOfAShiftRightAfterMidnightIsDueTheDayBefore() {
        ShiftType first = type("First", "00:10", "08:00");
        rosters.with(roster("roster-a").types(first).with(MONDAY, first, ANA));

        assertThat(only(reminder).due()).isEqualTo("2026-11-22T22:40:00Z");
        assertThat(reminder.nextDue(team, SUNDAY_NOON)).contains(Instant.parse("2026-11-22T22:40:00Z"));
    }

    @Test
    void onTheDayTheClocksGoForwardSevenOClockIsSevenOClock() {
        LocalDate sunday = LocalDate.of(2027, 3, 28);
        rosters.with(roster("roster-a")
                .from(sunday.minusDays(6))
                .with(sunday.minusDays(1), EARLY, ANA)
                .with(sunday, EARLY, ANA));

        assertThat(start.due(team, Instant.parse("2027-03-26T12:00:00Z"), Instant.parse("2027-03-29T00:00:00Z")))
                .extracting(o -> o.due().toString())
                .containsExactly("2027-03-27T06:00:00Z", "2027-03-28T05:00:00Z");
    }

    @Test
    void onTheDayTheClocksGoBackAShiftInTheHourThatComesTwiceBeginsOnce() {
        LocalDate sunday = LocalDate.of(2026, 10, 25);
        ShiftType small = type("Small hours", "02:30", "06:00");
        rosters.with(roster("roster-a").from(sunday.minusDays(6)).types(small).with(sunday, small, ANA));

        assertThat(start.due(team, Instant.parse("2026-10-24T12:00:00Z"), Instant.parse("2026-10-26T00:00:00Z")))
                .extracting(Occurrence::due)
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void aReminderSaysWithWhomAndWhatNobodyHas() {
        Ticket open = ticket(1).build();
        tickets.restore(
                List.of(open, ticket(2).claimed(MEI, "2026-11-23T08:30:00Z").build()));
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA, RAJ));
        Occurrence anas = reminder.due(team, SUNDAY_NOON, NEXT_SUNDAY).getFirst();

        assertThat(reminder.announce(team, anas, anas.due().plusSeconds(90)))
                .containsExactly(new ShiftSoon(
                        ANA,
                        MONDAY,
                        EARLY,
                        Instant.parse("2026-11-23T06:00:00Z"),
                        List.of(RAJ),
                        List.of(open),
                        Duration.ofSeconds(90)));
    }

    @Test
    void theStartSaysWhoIsOnAndTheNextTwoShifts() {
        rosters.with(roster("roster-a")
                .with(MONDAY, EARLY, ANA)
                .with(MONDAY, LATE, RAJ)
                .with(MONDAY.plusDays(1), EARLY, MEI)
                .with(MONDAY.plusDays(1), LATE, ANA));
        Occurrence early = start.due(team, SUNDAY_NOON, NEXT_SUNDAY).getFirst();

        assertThat(start.announce(team, early, early.due()))
                .containsExactly(new ShiftStarted(
                        MONDAY,
                        EARLY,
                        List.of(ANA),
                        List.of(
                                new NextShift(MONDAY, LATE, List.of(RAJ)),
                                new NextShift(MONDAY.plusDays(1), EARLY, List.of(MEI))),
                        Duration.ZERO));
    }

    @Test
    void aShiftTakenOffTheRosterSaysNothing() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA));
        Occurrence reminded = only(reminder);
        Occurrence started = only(start);
        rosters.remove("roster-a");

        assertThat(reminder.announce(team, reminded, reminded.due())).isEmpty();
        assertThat(start.announce(team, started, started.due())).isEmpty();
    }

    @Test
    void aPersonTakenOffAShiftIsNotRemindedOfIt() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA));
        Occurrence anas = only(reminder);
        rosters.with(roster("roster-a").with(MONDAY, EARLY, RAJ));

        assertThat(reminder.announce(team, anas, anas.due())).isEmpty();
    }

    @Test
    void aShiftWhoseNameBeginsLikeAnothersIsNotTakenForIt() {
        ShiftType late = type("Late", "14:00", "22:00");
        ShiftType lateTax = type("Late tax", "15:00", "23:00");
        rosters.with(
                roster("roster-a").types(late, lateTax).with(MONDAY, late, ANA).with(MONDAY, lateTax, RAJ));
        List<Occurrence> all = reminder.due(team, SUNDAY_NOON, NEXT_SUNDAY);

        assertThat(all)
                .flatExtracting(o -> reminder.announce(team, o, o.due()))
                .extracting(a -> ((ShiftSoon) a).type().name() + " " + ((ShiftSoon) a).person())
                .containsExactly("Late U0ANA", "Late tax U0RAJ");
    }
}
