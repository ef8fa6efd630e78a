package dev.muster.domain.shift;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the lead agreed with one person, beside the team's working rules; no roster breaks it.
 *
 * @param mostHoursAWeek Monday to Sunday; null for the team's
 * @param neverLate whether they work no late shifts
 * @param daysOff weekdays on which they never work
 * @param from the first date on which they work; null for any
 * @param until the last one; null for no end
 */
public record Contract(
        @Nullable Duration mostHoursAWeek,
        boolean neverLate,
        Set<DayOfWeek> daysOff,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    public static final Contract NONE = new Contract(null, false, Set.of(), null, null);

    public Contract {
        daysOff = Set.copyOf(daysOff);
    }

    /** What keeps a person from a shift by their own rules. */
    public enum Clause {
        NOT_YET_THERE,
        NOT_THERE_ANY_MORE,
        DAY_OFF,
        NEVER_LATE
    }

    /** Whether a date lies between the first and the last day of the contract, both included. */
    public boolean isInForce(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
    }

    /** The clause that a shift would break; empty when none does. */
    public Optional<Clause> against(LocalDate date, ShiftType type) {
        if (from != null && date.isBefore(from)) {
            return Optional.of(Clause.NOT_YET_THERE);
        }
        if (until != null && date.isAfter(until)) {
            return Optional.of(Clause.NOT_THERE_ANY_MORE);
        }
        if (daysOff.contains(date.getDayOfWeek())) {
            return Optional.of(Clause.DAY_OFF);
        }
        return neverLate && type.isLate() ? Optional.of(Clause.NEVER_LATE) : Optional.empty();
    }
}
