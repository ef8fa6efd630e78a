package dev.muster.domain.routine;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.launch.InMemoryLaunches;
import dev.muster.domain.metric.InMemoryFigureGoals;
import dev.muster.domain.metric.InMemoryToldDigests;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.metric.WeekReviews;
import dev.muster.domain.routine.Announcement.WeeklyDigest;
import dev.muster.domain.shift.InMemoryLeaves;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.InMemoryTickets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyDigestRoutineTest {
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final Routine routine = new WeeklyDigestRoutine(new WeekReviews(
            new PeriodClosing(tickets, new InMemoryRosters(), new InMemoryFigureGoals()),
            new InMemoryRosters(),
            new InMemoryLeaves(),
            new InMemoryToldDigests(),
            new InMemoryLaunches()));

    private static Team on(DayOfWeek day, String time) {
        return TeamFixture.team()
                .with(new RoutineTimes(Duration.ofMinutes(30), LocalTime.of(8, 45), day, LocalTime.parse(time)))
                .build();
    }

    private List<String> due(Team team, String after, String upTo) {
        return routine.due(team, Instant.parse(after), Instant.parse(upTo)).stream()
                .map(o -> o.due() + " " + o.key())
                .toList();
    }

    @Test
    void itIsDueOnMondaysAtNineInTheTeamsZone() {
        assertThat(due(TeamFixture.team().build(), "2026-11-20T00:00:00Z", "2026-12-01T00:00:00Z"))
                .containsExactly("2026-11-23T08:00:00Z 2026-11-23", "2026-11-30T08:00:00Z 2026-11-30");
        assertThat(due(
                        TeamFixture.team().officeHoursIn("America/New_York").build(),
                        "2026-11-20T00:00:00Z",
                        "2026-11-25T00:00:00Z"))
                .containsExactly("2026-11-23T14:00:00Z 2026-11-23");
    }

    @Test
    void onTheDayTheClocksSkipItsTimeItIsDueOnceByTheLaterClock() {
        assertThat(due(on(DayOfWeek.SUNDAY, "02:30"), "2027-03-27T12:00:00Z", "2027-03-29T12:00:00Z"))
                .containsExactly("2027-03-28T01:30:00Z 2027-03-28"); // 03:30 in Berlin
    }

    @Test
    void onTheDayTheClocksHaveItsTimeTwiceItIsDueAtTheFirst() {
        assertThat(due(on(DayOfWeek.SUNDAY, "02:30"), "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z"))
                .containsExactly("2026-10-25T00:30:00Z 2026-10-25");
    }

    @Test
    void itIsAboutTheLastWholeWeekWhateverItsDay() {
        tickets.restore(List.of(ticket(1)
                .openedAt("2026-11-17T09:00:00Z")
                .resolved(ANA, "2026-11-18T09:00:00Z", "Done")
                .build()));
        for (DayOfWeek day : DayOfWeek.values()) {
            Team team = on(day, "09:00");
            Occurrence occurrence = routine.due(
                            team, Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-30T00:00:00Z"))
                    .getFirst();

            List<Announcement> announced =
                    routine.announce(team, occurrence, occurrence.due().plus(Duration.ofHours(2)));

            assertThat(announced).singleElement().isInstanceOfSatisfying(WeeklyDigest.class, digest -> {
                assertThat(digest.review().figures().span().isoWeek()).isEqualTo("2026-W47");
                assertThat(digest.review().figures().figures().opened()).isEqualTo(1);
                assertThat(digest.review().figures().figures().resolved()).isEqualTo(1);
                assertThat(digest.review().figures().before().opened()).isZero();
                assertThat(digest.late()).isEqualTo(Duration.ofHours(2));
            });
        }
    }

    @Test
    void caughtUpOnTuesdayItIsStillAboutTheWeekThatItWasDueFor() {
        Team team = TeamFixture.team().build();
        Occurrence monday = routine.due(
                        team, Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-24T00:00:00Z"))
                .getFirst();

        assertThat(routine.announce(team, monday, Instant.parse("2026-11-24T07:59:00Z")))
                .singleElement()
                .isInstanceOfSatisfying(WeeklyDigest.class, digest -> assertThat(
                                digest.review().figures().span().isoWeek())
                        .isEqualTo("2026-W47"));
        assertThat(monday.isWithinGrace(Instant.parse("2026-11-24T08:00:00Z"))).isTrue();
        assertThat(monday.isWithinGrace(Instant.parse("2026-11-24T08:00:01Z"))).isFalse();
    }
}
