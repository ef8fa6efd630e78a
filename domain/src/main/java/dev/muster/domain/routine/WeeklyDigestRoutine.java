package dev.muster.domain.routine;

import dev.muster.domain.metric.WeekClosing;
import dev.muster.domain.team.Team;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/** Posts the figures of the last complete ISO week. */
public final class WeeklyDigestRoutine extends ScheduledRoutine {
    private final WeekClosing weeks;

    public WeeklyDigestRoutine(WeekClosing weeks) {
        this.weeks = weeks;
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
        LocalDate monday =
                date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
        return List.of(new Announcement.WeeklyDigest(weeks.of(team, monday), occurrence.lateness(now)));
    }
}
