package dev.muster.domain.routine;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.STRANGER;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.assignment.WorkDivider;
import dev.muster.domain.launch.InMemoryLaunches;
import dev.muster.domain.launch.Launch;
import dev.muster.domain.launch.NewLaunch;
import dev.muster.domain.routine.Announcement.DailyAssignments;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.InMemoryTickets;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DailyAssignmentsRoutineTest {
    private static final Instant FRIDAY = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T12:00:00Z");

    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final List<WorkDivider.Work> divided = new ArrayList<>();
    private Team team = TeamFixture.team().build();
    private final InMemoryLaunches launches = new InMemoryLaunches();
    private final Routine routine = new DailyAssignmentsRoutine(
            RoutineDesks.rosters(rosters),
            tickets,
            work -> {
                divided.add(work);
                List<TicketNumber> all =
                        work.open().stream().map(Ticket::number).toList();
                return work.people().isEmpty() || all.isEmpty()
                        ? new WorkDivider.Division(Map.of(), all)
                        : new WorkDivider.Division(
                                Map.of(work.people().getFirst().member().user(), all.subList(0, 1)),
                                all.subList(1, all.size()));
            },
            launches);

    private DailyAssignments monday(Duration late) {
        Occurrence occurrence = routine.due(team, FRIDAY, TUESDAY).getFirst();
        return (DailyAssignments)
                routine.announce(team, occurrence, occurrence.due().plus(late)).getFirst();
    }

    @Test
    void itIsDueOnWorkingDaysInTheTeamsZone() {
        assertThat(routine.due(team, FRIDAY, TUESDAY))
                .extracting(o -> o.due() + " " + o.idInWorkspace())
                .containsExactly(
                        "2026-11-23T07:45:00Z team-billing/daily-assignments/2026-11-23",
                        "2026-11-24T07:45:00Z team-billing/daily-assignments/2026-11-24");
        assertThat(routine.nextDue(team, FRIDAY)).contains(Instant.parse("2026-11-23T07:45:00Z"));
    }

    @Test
    void afterTheClocksWentForwardItIsDueAtTheSameLocalTime() {
        assertThat(routine.due(team, Instant.parse("2027-03-26T00:00:00Z"), Instant.parse("2027-03-29T12:00:00Z")))
                .extracting(o -> o.due().toString())
                .containsExactly("2027-03-26T07:45:00Z", "2027-03-29T06:45:00Z");
    }

    @Test
    void onADayOffThereIsNothingToSay() {
        team = TeamFixture.team().offOn("2026-11-23").build();
        List<Occurrence> due = routine.due(team, FRIDAY, TUESDAY);

        assertThat(routine.announce(team, due.get(0), due.get(0).due())).isEmpty();
        assertThat(routine.announce(team, due.get(1), due.get(1).due())).hasSize(1);
    }

    @Test
    void theOpenTicketsAreDividedAmongTheDaysPeople() {
        Ticket urgent = ticket(2).priority(Priority.URGENT).build();
        Ticket normal = ticket(1).build();
        tickets.restore(List.of(
                normal,
                urgent,
                ticket(3).claimed(RAJ, "2026-11-23T08:10:00Z").build(),
                ticket(4)
                        .claimed(RAJ, "2026-11-23T08:10:00Z")
                        .waiting(RAJ, "2026-11-23T08:20:00Z")
                        .build()));
        rosters.with(roster("roster-a").with(MONDAY, EARLY, RAJ).with(MONDAY, LATE, ANA));

        DailyAssignments announced = monday(Duration.ofMinutes(7));

        assertThat(announced.shares()).containsExactly(Map.entry(RAJ, List.of(urgent)), Map.entry(ANA, List.of()));
        assertThat(announced.left()).containsExactly(normal);
        assertThat(announced.nobodyOnShift()).isFalse();
        assertThat(announced.late()).isEqualTo(Duration.ofMinutes(7));
        assertThat(divided.getFirst().open()).containsExactly(urgent, normal);
        assertThat(divided.getFirst().people())
                .extracting(l -> l.member().user() + " " + l.tickets())
                .containsExactly("U0RAJ 2", "U0ANA 0");
    }

    @Test
    void withoutARosterForTheDayEverybodyIsThere() {
        assertThat(monday(Duration.ZERO).shares()).containsOnlyKeys(ANA, RAJ, MEI);
    }

    @Test
    void onADayWithoutShiftsNobodyIsThere() {
        tickets.restore(List.of(ticket(1).build()));
        rosters.with(roster("roster-a").with(MONDAY.plusDays(1), EARLY, ANA));

        DailyAssignments announced = monday(Duration.ZERO);

        assertThat(announced.nobodyOnShift()).isTrue();
        assertThat(announced.shares()).isEmpty();
        assertThat(announced.left()).hasSize(1);
    }

    @Test
    void whoseNightShiftEndedThisMorningIsNotThere() {
        rosters.with(roster("roster-old").from(MONDAY.minusWeeks(1)).with(MONDAY.minusDays(1), NIGHT, MEI));
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA));

        assertThat(monday(Duration.ZERO).shares()).containsOnlyKeys(ANA);
    }

    @Test
    void whoseNightShiftStillRunsIsThereAsWellAndOnce() {
        team = TeamFixture.team().withDailyAssignmentsAt("05:00").build();
        rosters.with(roster("roster-old").from(MONDAY.minusWeeks(1)).with(MONDAY.minusDays(1), NIGHT, MEI));
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA).with(MONDAY, LATE, MEI));

        assertThat(monday(Duration.ZERO).shares()).containsOnlyKeys(MEI, ANA);
    }

    @Test
    void whoLeftTheTeamIsNotThereWhateverTheRosterSays() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, STRANGER, ANA));

        assertThat(monday(Duration.ZERO).shares()).containsOnlyKeys(ANA);
    }

    private void launched(String what, int daysAfterMonday) {
        launches.add(new NewLaunch(
                team.workspace(), team.id(), what, MONDAY.plusDays(daysAfterMonday), null, null, ANA, FRIDAY));
    }

    @Test
    void whatWasLaunchedOnTheDaysOffBeforeIsNamedButNotWhatAnEarlierDayNamed() {
        team = TeamFixture.team().offOn("2026-11-20").build();
        launched("On Thursday", -4);
        launched("On the Friday off", -3);
        launched("On Sunday", -1);
        launched("Today", 0);
        launched("Tomorrow", 1);

        assertThat(monday(Duration.ZERO).launches())
                .extracting(Launch::what)
                .containsExactly("On the Friday off", "On Sunday", "Today");
    }
}
