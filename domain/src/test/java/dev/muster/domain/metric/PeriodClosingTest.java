package dev.muster.domain.metric;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.InMemoryTickets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodClosingTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final Team team = TeamFixture.team().build();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final PeriodClosing periods = new PeriodClosing(tickets, rosters, new InMemoryFigureGoals());

    @ParameterizedTest
    @CsvSource({
        "2020-12-28, 2020-W53",
        "2021-01-04, 2021-W01",
        "2010-12-27, 2010-W52",
        "2011-01-03, 2011-W01",
        "2011-01-31, 2011-W05",
        "2024-12-30, 2025-W01",
        "2027-01-04, 2027-W01"
    })
    void aWeekHasItsIsoNameAtTheEndsOfYears(LocalDate monday, String iso) {
        assertThat(week(monday).span().isoWeek()).isEqualTo(iso);
    }

    @Test
    void aWeekBeginsAndEndsAtTheTeamsMidnight() {
        tickets.restore(List.of(
                ticket(1).openedAt("2026-11-22T22:59:59Z").build(), // Sunday 23:59:59 in Berlin
                ticket(2).openedAt("2026-11-22T23:00:00Z").build(),
                ticket(3).openedAt("2026-11-29T22:59:59Z").build(),
                ticket(4).openedAt("2026-11-29T23:00:00Z").build()));

        PeriodInFigures week = week(MONDAY);

        assertThat(week.span().from()).isEqualTo(MONDAY);
        assertThat(week.figures().opened()).isEqualTo(2);
        assertThat(week.before().opened()).isEqualTo(1);
        assertThat(week.figures().backlog()).isEqualTo(3);
        assertThat(week.before().backlog()).isEqualTo(1);
    }

    @Test
    void theWeekTheClocksGoBackIsAnHourLonger() {
        LocalDate monday = LocalDate.of(2026, 10, 19);
        tickets.restore(List.of(
                ticket(1).openedAt("2026-10-18T22:00:00Z").build(), // Monday 00:00, summer time
                ticket(2).openedAt("2026-10-25T22:30:00Z").build())); // Sunday 23:30, winter time

        assertThat(week(monday).figures().opened()).isEqualTo(2);
    }

    @Test
    void whatWasResolvedTheWeekBeforeBelongsToThatWeek() {
        tickets.restore(List.of(
                ticket(1)
                        .openedAt("2026-11-02T09:00:00Z")
                        .resolved(ANA, "2026-11-17T09:00:00Z", "Done")
                        .build(),
                ticket(2)
                        .openedAt("2026-11-02T09:00:00Z")
                        .resolved(ANA, "2026-11-24T09:00:00Z", "Done")
                        .build(),
                ticket(3).openedAt("2025-01-02T09:00:00Z").build()));

        PeriodInFigures week = week(MONDAY);

        assertThat(week.before().resolved()).isEqualTo(1);
        assertThat(week.before().backlog()).isEqualTo(2);
        assertThat(week.figures().resolved()).isEqualTo(1);
        assertThat(week.figures().backlog()).isEqualTo(1);
    }

    @Test
    void aTicketThatIsBothUnresolvedAndTouchedCountsOnce() {
        tickets.restore(List.of(ticket(1)
                .openedAt("2026-11-24T09:00:00Z")
                .claimed(ANA, "2026-11-24T10:00:00Z")
                .build()));

        assertThat(week(MONDAY).figures().opened()).isEqualTo(1);
        assertThat(week(MONDAY).figures().backlog()).isEqualTo(1);
    }

    private PeriodInFigures week(LocalDate monday) {
        return periods.of(team, DateSpan.weekOf(monday), Instant.MAX);
    }

    @Test
    void aWeekThatIsNotOverIsComparedWithTheSamePartOfTheWeekBefore() {
        tickets.restore(List.of(
                ticket(1).openedAt("2026-11-16T09:00:00Z").build(),
                ticket(2).openedAt("2026-11-18T11:00:00Z").build(), // Wednesday of the week before, noon in Berlin
                ticket(3).openedAt("2026-11-24T09:00:00Z").build(),
                ticket(4).openedAt("2026-11-27T09:00:00Z").build()));

        PeriodInFigures week = periods.of(team, DateSpan.weekOf(MONDAY), Instant.parse("2026-11-25T11:00:00Z"));

        assertThat(week.soFar()).isTrue();
        assertThat(week.figures().opened()).isEqualTo(1);
        assertThat(week.before().opened()).isEqualTo(1);
        assertThat(week(MONDAY).before().opened()).isEqualTo(2);
    }

    @Test
    void aMonthIsComparedWithTheMonthBeforeHoweverLong() {
        DateSpan march = DateSpan.month(YearMonth.of(2027, 3));
        tickets.restore(List.of(
                ticket(1).openedAt("2027-02-28T12:00:00Z").build(),
                ticket(2).openedAt("2027-03-30T12:00:00Z").build()));

        assertThat(march.before()).isEqualTo(DateSpan.month(YearMonth.of(2027, 2)));
        PeriodInFigures upToTheThirtieth = periods.of(team, march, Instant.parse("2027-03-30T16:00:00Z"));
        assertThat(upToTheThirtieth.figures().opened()).isEqualTo(1);
        assertThat(upToTheThirtieth.before().opened()).isEqualTo(1);
        assertThat(periods.of(team, march, Instant.MAX).figures().opened()).isEqualTo(1);
    }

    @Test
    void anyDaysAreComparedWithAsManyBefore() {
        DateSpan days = new DateSpan(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 12));

        assertThat(days.before()).isEqualTo(new DateSpan(LocalDate.of(2026, 11, 7), LocalDate.of(2026, 11, 9)));
        assertThat(days.isWeek() || days.isMonth()).isFalse();
    }
}
