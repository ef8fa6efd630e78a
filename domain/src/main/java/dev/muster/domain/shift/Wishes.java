package dev.muster.domain.shift;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person wishes of their shifts, set by themself. Rosters keep to it where nobody's fair share suffers.
 *
 * @param rather the names of the shift types that they like; empty for any
 * @param ratherNot the names of those that they don't like
 * @param daysOff the weekdays on which they would rather not work
 */
public record Wishes(Set<String> rather, Set<String> ratherNot, Set<DayOfWeek> daysOff) {
    public static final Wishes NONE = new Wishes(Set.of(), Set.of(), Set.of());

    public Wishes {
        rather = Set.copyOf(rather);
        ratherNot = Set.copyOf(ratherNot);
        daysOff = Set.copyOf(daysOff);
    }

    public boolean areNone() {
        return equals(NONE);
    }

    /** The same wishes, without those for shift types that there are no more. */
    public Wishes among(Collection<String> types) {
        return new Wishes(
                rather.stream().filter(types::contains).collect(Collectors.toSet()),
                ratherNot.stream().filter(types::contains).collect(Collectors.toSet()),
                daysOff);
    }

    /** Whether a shift of a type on a date is as they wish. */
    public boolean fit(LocalDate date, String type) {
        return !daysOff.contains(date.getDayOfWeek())
                && !ratherNot.contains(type)
                && (rather.isEmpty() || rather.contains(type));
    }
}
