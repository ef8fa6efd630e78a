package dev.muster.domain.routine;

import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.WeekReviews;
import dev.muster.domain.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Looks back on the last complete ISO week, and proposes what to do. */
public final class WeeklyDigestRoutine extends ScheduledRoutine {
    private final WeekReviews reviews;

    public WeeklyDigestRoutine(WeekReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.WEEKLY_DIGEST;
    }

    @Override
    Schedule schedule(Team team) {
        return new Schedule(Set.of(team.routines().digestDay()), team.routines().digestTime(), team.zone());
    }

    @Override
    List<Announcement> announce(Team team, LocalDate date, Occurrence occurrence, Instant now) {
        DateSpan lastWeek = DateSpan.weekOf(date.minusWeeks(1));
        return List.of(new Announcement.WeeklyDigest(
                reviews.tell(team, lastWeek, occurrence.key(), now), occurrence.lateness(now)));
    }
}
