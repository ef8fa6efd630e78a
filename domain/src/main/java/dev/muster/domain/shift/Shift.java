package dev.muster.domain.shift;

import dev.muster.domain.team.UserId;
import java.time.LocalDate;

/**
 * One person on one shift.
 *
 * @param date the local date on which it starts
 * @param type the name of its {@link ShiftType}
 */
public record Shift(LocalDate date, String type, UserId person) {
    /** The same shift, worked by somebody else. */
    public Shift of(UserId other) {
        return new Shift(date, type, other);
    }
}
