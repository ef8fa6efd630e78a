package dev.muster.domain.team;

import java.time.LocalDate;
import java.util.Set;

/** Knows the public holidays of the world; the same question always has the same answer. */
public interface PublicHolidays {
    /** Knows none. */
    PublicHolidays UNKNOWN = (region, year) -> Set.of();

    /** The public holidays of a region in a year; none for a region that it doesn't know. */
    Set<LocalDate> of(Region region, int year);

    /** Whether it knows a region. */
    default boolean knows(Region region) {
        return false;
    }
}
