package dev.muster.domain.routine;

import dev.muster.domain.metric.MonthReview;
import dev.muster.domain.metric.MonthReviews;
import dev.muster.domain.team.Team;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks back on the last month, on the first working day of the next at the digest's time; its occurrences are named after the
 * months that they are about. A month without a working day has its report not at all.
 */
public final class MonthlyReportRoutine implements Routine {
    private static final int MONTHS_AHEAD = 14;

    private final MonthReviews reviews;

    public MonthlyReportRoutine(MonthReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.MONTHLY_REPORT;
    }

    @Override
    public List<Occurrence> due(Team team, Instant after, Instant upTo) {
        YearMonth last = YearMonth.from(upTo.atZone(team.zone())).plusMonths(1);
        return Stream.iterate(
                        YearMonth.from(after.atZone(team.zone())), month -> !month.isAfter(last), m -> m.plusMonths(1))
                .flatMap(month -> in(team, month).stream())
                .filter(o -> o.due().isAfter(after) && !o.due().isAfter(upTo))
                .toList();
    }

    @Override
    public Optional<Instant> nextDue(Team team, Instant after) {
        return Stream.iterate(YearMonth.from(after.atZone(team.zone())), m -> m.plusMonths(1))
                .limit(MONTHS_AHEAD)
                .flatMap(month -> in(team, month).stream())
                .map(Occurrence::due)
                .filter(due -> due.isAfter(after))
                .findFirst();
    }

    /** The report that comes in a month, about the one before. */
    private Optional<Occurrence> in(Team team, YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(team.hours()::isWorkingDay)
                .findFirst()
                .map(date -> new Occurrence(
                        team.workspace(),
                        team.id(),
                        kind(),
                        month.minusMonths(1).toString(),
                        date.atTime(team.routines().digestTime())
                                .atZone(team.zone())
                                .toInstant()));
    }

    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        MonthReview review = reviews.of(team, YearMonth.parse(occurrence.key()), now);
        return review.isEmpty() ? List.of() : List.of(new Announcement.MonthlyReport(review, occurrence.lateness(now)));
    }
}
