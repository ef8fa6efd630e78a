package dev.muster.domain.shift;

import java.time.LocalDate;
import java.util.List;

/**
 * The dates that a roster covers: one to four whole weeks from any date.
 *
 * @param from the first date
 * @param weeks 1 to 4
 */
public record Period(LocalDate from, int weeks) {
    public static final int MOST_WEEKS = 4;

    public Period {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException("a roster of " + weeks + " weeks; it covers 1 to 4");
        }
    }

    /** The last date. */
    public LocalDate to() {
        return from.plusDays(7L * weeks - 1);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to());
    }

    public boolean overlaps(Period other) {
        return !to().isBefore(other.from) && !other.to().isBefore(from);
    }

    public List<LocalDate> dates() {
        return from.datesUntil(to().plusDays(1)).toList();
    }
}
