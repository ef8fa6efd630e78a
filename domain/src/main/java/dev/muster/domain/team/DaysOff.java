package dev.muster.domain.team;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dates on which a team doesn't work: the public holidays of its region, and days of its own. Which calendar tells the
 * holidays makes them no other days off.
 *
 * @param region null for no public holidays
 * @param own local dates in the team's zone
 * @param calendar tells the region's holidays
 */
public record DaysOff(@Nullable Region region, Set<LocalDate> own, PublicHolidays calendar) {
    public static final DaysOff NONE = new DaysOff(null, Set.of());

    public DaysOff {
        own = Set.copyOf(own);
    }

    /** Days off whose public holidays nobody has looked up yet. */
    public DaysOff(@Nullable Region region, Set<LocalDate> own) {
        this(region, own, PublicHolidays.UNKNOWN);
    }

    /** The same days off by a calendar that knows the public holidays. */
    public DaysOff by(PublicHolidays knowing) {
        return new DaysOff(region, own, knowing);
    }

    public boolean contains(LocalDate date) {
        return own.contains(date)
                || (region != null && calendar.of(region, date.getYear()).contains(date));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DaysOff days && Objects.equals(region, days.region) && own.equals(days.own);
    }

    @Override
    public int hashCode() {
        return Objects.hash(region, own);
    }
}
