package dev.muster.domain.routine;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.launch.InMemoryLaunches;
import dev.muster.domain.metric.InMemoryFigureGoals;
import dev.muster.domain.metric.MonthReview;
import dev.muster.domain.metric.MonthReviews;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.metric.WeekCount;
import dev.muster.domain.routine.Announcement.MonthlyReport;
import dev.muster.domain.shift.InMemoryLeaves;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.InMemoryTickets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthlyReportRoutineTest {
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final Routine routine = new MonthlyReportRoutine(new MonthReviews(
            new PeriodClosing(tickets, rosters, new InMemoryFigureGoals()),
            rosters,
            new InMemoryLeaves(),
            new InMemoryLaunches()));

    private List<String> due(Team team, String after, String upTo) {
        return routine.due(team, Instant.parse(after), Instant.parse(upTo)).stream()
                .map(o -> o.due() + " " + o.key())
                .toList();
    }

    @Test
    void itIsDueOnTheFirstWorkingDayAndNamedAfterTheMonthBefore() {
        // 1 November 2026 is a Sunday, 1 December a Tuesday, 1 January 2027 a Friday that this team has off.
        assertThat(due(TeamFixture.team().offOn("2027-01-01").build(), "2026-10-15T00:00:00Z", "2027-01-31T00:00:00Z"))
                .containsExactly(
                        "2026-11-02T08:00:00Z 2026-10", "2026-12-01T08:00:00Z 2026-11", "2027-01-04T08:00:00Z 2026-12");
    }

    @Test
    void eachIsDueOnceHoweverTheTimeIsCutAndTheNextIsKnown() {
        Team team = TeamFixture.team().build();

        assertThat(due(team, "2026-12-01T07:59:59Z", "2026-12-01T08:00:00Z")).hasSize(1);
        assertThat(due(team, "2026-12-01T08:00:00Z", "2026-12-31T23:00:00Z")).isEmpty();
        assertThat(routine.nextDue(team, Instant.parse("2026-12-01T07:59:59Z")))
                .contains(Instant.parse("2026-12-01T08:00:00Z"));
        assertThat(routine.nextDue(team, Instant.parse("2026-12-01T08:00:00Z")))
                .contains(Instant.parse("2027-01-01T08:00:00Z"));
    }

    private MonthReview november() {
        Team team = TeamFixture.team().build();
        Occurrence first = routine.due(
                        team, Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-02T00:00:00Z"))
                .getFirst();
        return ((MonthlyReport) routine.announce(team, first, first.due()).getFirst()).review();
    }

    @Test
    void itCountsTheMonthBesideTheOneBeforeAndKnowsItsTickets() {
        tickets.restore(List.of(
                ticket(1)
                        .openedAt("2026-10-05T09:00:00Z")
                        .resolved(ANA, "2026-10-06T09:00:00Z", "Done")
                        .build(),
                ticket(2)
                        .openedAt("2026-10-20T09:00:00Z")
                        .resolved(ANA, "2026-11-03T09:00:00Z", "Done")
                        .build(),
                ticket(3).openedAt("2026-10-21T09:00:00Z").build(),
                ticket(4).openedAt("2026-11-30T22:59:59Z").build(),
                ticket(5).openedAt("2026-11-30T23:00:00Z").build()));

        MonthReview november = november();

        assertThat(november.figures().figures().opened()).isEqualTo(1);
        assertThat(november.figures().before().opened()).isEqualTo(3);
        assertThat(november.figures().soFar()).isFalse();
        assertThat(november.tickets()).extracting(t -> t.number().value()).containsExactly(2, 3, 4);
        assertThat(november.weeks())
                .extracting(WeekCount::week)
                .extracting(week -> week.isoWeek())
                .startsWith("2026-W41")
                .endsWith("2026-W48");
    }

    @Test
    void whereNothingHappenedThereIsNothingToReport() {
        Team team = TeamFixture.team().build();
        Occurrence first = routine.due(
                        team, Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-02T00:00:00Z"))
                .getFirst();

        assertThat(routine.announce(team, first, first.due())).isEmpty();
    }
}
