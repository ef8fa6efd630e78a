package dev.muster.domain.shift;

import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a roster that the lead set: whoever plans again keeps it.
 *
 * @param date local date
 * @param type the name of the {@link ShiftType}; null for a day off
 */
public record Pin(LocalDate date, UserId person, @Nullable String type) {
    /** Whether it is about the same person and day. */
    boolean isSameCell(Pin other) {
        return date.equals(other.date) && person.equals(other.person);
    }
}
