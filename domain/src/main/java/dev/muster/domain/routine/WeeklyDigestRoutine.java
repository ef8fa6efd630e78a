package dev.muster.domain.routine;

import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Posts the figures of the last complete ISO week. */
public final class WeeklyDigestRoutine extends ScheduledRoutine {
    private final PeriodClosing periods;

    public WeeklyDigestRoutine(PeriodClosing periods) {
        this.periods = periods;
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
        return List.of(new Announcement.WeeklyDigest(periods.of(team, lastWeek, now), occurrence.lateness(now)));
    }
}
