package dev.muster.domain.routine;

import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.metric.PersonInFigures;
import dev.muster.domain.metric.WeeklyFiguresOff;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells everybody their own figures of the last complete ISO week when the digest comes, and the lead those of all, by name. Who
 * has none hears nothing, nor does who turned it off; that the lead has theirs doesn't depend on it.
 */
public final class OwnFiguresRoutine extends ScheduledRoutine {
    private final PeriodClosing periods;
    private final WeeklyFiguresOff off;

    public OwnFiguresRoutine(PeriodClosing periods, WeeklyFiguresOff off) {
        this.periods = periods;
        this.off = off;
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.OWN_FIGURES;
    }

    @Override
    Schedule schedule(Team team) {
        return new Schedule(Set.of(team.routines().digestDay()), team.routines().digestTime(), team.zone());
    }

    @Override
    List<Announcement> announce(Team team, LocalDate date, Occurrence occurrence, Instant now) {
        Duration late = occurrence.lateness(now);
        List<PersonInFigures> people =
                periods.ofPeople(team, byName(team), DateSpan.weekOf(date.minusWeeks(1)), now).stream()
                        .filter(p -> !p.isEmpty())
                        .toList();
        List<Announcement> all = new ArrayList<>();
        Set<UserId> without = off.of(team.workspace(), team.id());
        people.stream()
                .filter(p -> !without.contains(p.person()))
                .forEach(p -> all.add(new Announcement.OwnFigures(p, late)));
        if (!people.isEmpty()) {
            all.add(new Announcement.PeoplesFigures(people, late));
        }
        return all;
    }

    private static List<UserId> byName(Team team) {
        Collator alphabet = Collator.getInstance(Locale.ROOT);
        return team.members().stream()
                .sorted(Comparator.comparing(Member::name, alphabet)
                        .thenComparing(m -> m.user().value()))
                .map(Member::user)
                .toList();
    }
}
