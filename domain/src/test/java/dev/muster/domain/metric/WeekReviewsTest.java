package dev.muster.domain.metric;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.launch.InMemoryLaunches;
import dev.muster.domain.launch.Launch;
import dev.muster.domain.launch.NewLaunch;
import dev.muster.domain.shift.InMemoryLeaves;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.InMemoryTickets;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Segment;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeekReviewsTest {
    private static final Instant NEXT_MONDAY = Instant.parse("2026-11-30T08:00:00Z");
    private static final DateSpan WEEK = DateSpan.weekOf(MONDAY);

    private final Team team = TeamFixture.team().build();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryLeaves leaves = new InMemoryLeaves();
    private final InMemoryLaunches launches = new InMemoryLaunches();
    private final WeekReviews reviews = new WeekReviews(
            new PeriodClosing(tickets, rosters, new InMemoryFigureGoals()),
            rosters,
            leaves,
            new InMemoryToldDigests(),
            launches);

    private WeekReview review() {
        return review(WEEK);
    }

    private WeekReview review(DateSpan week) {
        return reviews.tell(team, week, "2026-11-30", NEXT_MONDAY);
    }

    private void onLeave(UserId person, LocalDate from, LocalDate to, Leave.State state) {
        leaves.request(new Leave(team.workspace(), team.id(), LeaveId.random(), person, from, to, state, null, null));
    }

    @Test
    void weeksStandBesideEachOtherFromTheFirstOnInWhichAnythingHappened() {
        tickets.restore(List.of(
                ticket(1)
                        .openedAt("2026-11-10T09:00:00Z")
                        .resolved(ANA, "2026-11-24T09:00:00Z", "Done")
                        .build(),
                ticket(2).openedAt("2026-11-25T09:00:00Z").build()));

        assertThat(review().weeks())
                .containsExactly(
                        new WeekCount(DateSpan.weekOf(MONDAY.minusWeeks(2)), 1, 0, 1),
                        new WeekCount(DateSpan.weekOf(MONDAY.minusWeeks(1)), 0, 0, 1),
                        new WeekCount(WEEK, 1, 1, 1));
    }

    @Test
    void thereAreEightWeeksAtMostAndTheLastAgreesWithTheFigures() {
        tickets.restore(List.of(
                ticket(1).openedAt("2026-08-03T09:00:00Z").build(),
                ticket(2)
                        .openedAt("2026-10-05T00:00:00Z")
                        .resolved(ANA, "2026-10-06T09:00:00Z", "Done")
                        .build()));

        WeekReview review = review();

        assertThat(review.weeks()).hasSize(WeekReviews.WEEKS);
        assertThat(review.weeks().getFirst())
                .isEqualTo(new WeekCount(DateSpan.weekOf(LocalDate.of(2026, 10, 5)), 1, 1, 1));
        assertThat(review.weeks().getLast())
                .isEqualTo(WeekCount.of(WEEK, review.figures().figures()));
    }

    @Test
    void aTeamWithoutTicketsHasNoWeeks() {
        assertThat(review().weeks()).isEmpty();
    }

    private Launch launch(String what, LocalDate on, @Nullable ProductArea area) {
        return launches.add(new NewLaunch(
                team.workspace(), team.id(), what, on, area, null, team.lead(), Instant.parse("2026-11-20T09:00:00Z")));
    }

    @Test
    void aLaunchOfTheWeekStandsBesideTheTicketsAboutItsPartOfTheProduct() {
        tickets.restore(List.of(
                ticket(1)
                        .openedAt("2026-11-17T09:00:00Z")
                        .of(Segment.SMB, "checkout")
                        .build(),
                ticket(2)
                        .openedAt("2026-11-24T09:00:00Z")
                        .of(Segment.SMB, "checkout")
                        .build(),
                ticket(3)
                        .openedAt("2026-11-29T22:30:00Z")
                        .of(Segment.SMB, "checkout")
                        .build(),
                ticket(4)
                        .openedAt("2026-11-25T09:00:00Z")
                        .of(Segment.SMB, "billing")
                        .build()));
        Launch checkout = launch("New checkout", MONDAY.plusDays(1), new ProductArea("checkout"));
        Launch press = launch("Press release", MONDAY.plusDays(6), null);
        launch("Next week's", MONDAY.plusDays(7), null);
        Launch dropped = launch("Called off", MONDAY, null);
        launches.drop(team.workspace(), team.id(), dropped.number());

        assertThat(review().launches())
                .containsExactly(new LaunchEffect(checkout, 2, 1), new LaunchEffect(press, 0, 0));
    }

    @Test
    void whoWasMissingIsCountedByLeaveAndByPublishedRosters() {
        rosters.with(roster("one")
                .types(EARLY, LATE)
                .with(MONDAY, EARLY, ANA)
                .with(MONDAY, LATE, RAJ)
                .with(MONDAY.plusDays(1), EARLY, ANA));
        onLeave(MEI, MONDAY.minusDays(3), MONDAY.plusDays(1), Leave.State.APPROVED);
        onLeave(RAJ, MONDAY.plusDays(4), MONDAY.plusDays(6), Leave.State.APPROVED); // Friday to Sunday
        onLeave(ANA, MONDAY, MONDAY.plusDays(6), Leave.State.REQUESTED);

        assertThat(review().staffing())
                .isEqualTo(new CoverReview(
                        2, 3, Duration.ofHours(7 * 16), Duration.ofHours(8 + 5 * 16), DayOfWeek.WEDNESDAY));
    }

    @Test
    void withoutRostersAndLeaveNobodyWasMissing() {
        assertThat(review().staffing()).isEqualTo(CoverReview.FULL);
        assertThat(review().staffing().isShort()).isFalse();
    }

    @Test
    void whatALateImportChangesIsCorrectedByTheNextDigestAndTheOldOneKeepsWhatItTold() {
        DateSpan weekBefore = WEEK.before();
        tickets.restore(List.of(ticket(1).openedAt("2026-11-17T09:00:00Z").build()));
        assertThat(review(weekBefore).correction()).isEmpty();

        tickets.restore(List.of(ticket(2)
                .openedAt("2026-11-18T09:00:00Z")
                .resolved(ANA, "2026-11-19T09:00:00Z", "Done")
                .build()));

        assertThat(review().correction())
                .contains(new WeekReview.Correction(
                        new WeekCount(weekBefore, 1, 0, 1), new WeekCount(weekBefore, 2, 1, 1)));
        assertThat(review(weekBefore).told().count()).isEqualTo(new WeekCount(weekBefore, 1, 0, 1));
    }

    @Test
    void withoutALateImportThereIsNothingToCorrect() {
        tickets.restore(List.of(ticket(1).openedAt("2026-11-17T09:00:00Z").build()));
        review(WEEK.before());

        assertThat(review().last()).isPresent();
        assertThat(review().correction()).isEmpty();
    }
}
