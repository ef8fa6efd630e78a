package dev.muster.domain.metric;

import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well a period was staffed, by its published rosters.
 *
 * @param needed person-time of the shifts that began in the period
 * @param staffed what of it somebody was on, of each shift at most what it needed
 * @param load open tickets per person on shift, the median over the moments at which somebody's shift began; empty when there
 *     was none
 */
public record OnShift(Duration needed, Duration staffed, OptionalDouble load) {
    public static final OnShift NONE = new OnShift(Duration.ZERO, Duration.ZERO, OptionalDouble.empty());

    private record Stint(UserId person, Instant from, Instant to) {}

    /**
     * Counts it.
     *
     * @param rosters the published ones that touch the period or the day before
     * @param tickets at least all that were unresolved at a time in the period
     * @param from UTC instant, included
     * @param to UTC instant, excluded
     */
    static OnShift of(Collection<Roster> rosters, Collection<Ticket> tickets, Instant from, Instant to, ZoneId zone) {
        Duration needed = Duration.ZERO;
        Duration staffed = Duration.ZERO;
        List<Stint> stints = new ArrayList<>();
        for (Roster roster : rosters) {
            for (LocalDate date : roster.period().dates()) {
                List<Shift> shifts = roster.on(date);
                for (ShiftType type : roster.types()) {
                    Instant starts = type.startsOn(date, zone).toInstant();
                    List<UserId> people = shifts.stream()
                            .filter(s -> s.type().equals(type.name()))
                            .map(Shift::person)
                            .toList();
                    people.forEach(p -> stints.add(
                            new Stint(p, starts, type.endsOn(date, zone).toInstant())));
                    if (Figures.isWithin(starts, from, to)) {
                        int wanted = type.neededOn(date);
                        needed = needed.plus(type.length().multipliedBy(wanted));
                        staffed = staffed.plus(type.length().multipliedBy(Math.min(wanted, people.size())));
                    }
                }
            }
        }
        return new OnShift(needed, staffed, median(loads(stints, tickets, from, to)));
    }

    private static List<Double> loads(List<Stint> stints, Collection<Ticket> tickets, Instant from, Instant to) {
        return stints.stream()
                .map(Stint::from)
                .filter(start -> Figures.isWithin(start, from, to))
                .distinct()
                .map(start -> (double) openAt(tickets, start) / peopleAt(stints, start))
                .sorted()
                .toList();
    }

    private static long openAt(Collection<Ticket> tickets, Instant at) {
        return tickets.stream().filter(t -> Figures.wasUnresolvedAt(t, at)).count();
    }

    private static long peopleAt(List<Stint> stints, Instant at) {
        return stints.stream()
                .filter(s -> !s.from().isAfter(at) && s.to().isAfter(at))
                .map(Stint::person)
                .distinct()
                .count();
    }

    private static OptionalDouble median(List<Double> sorted) {
        int size = sorted.size();
        return size == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2);
    }

    /** The share of the needed person-time that somebody was on, 0 to 1; empty when none was needed. */
    public OptionalDouble cover() {
        return needed.isZero()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) staffed.toMinutes() / needed.toMinutes());
    }
}
