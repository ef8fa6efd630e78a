package dev.muster.domain.shift;

import dev.muster.domain.team.Skill;
import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.util.List;

/**
 * A shift of a date with too few people.
 *
 * @param type the name of the {@link ShiftType}
 * @param needed how many it needs
 * @param staffed how many it has, fewer than {@code needed}
 * @param causes for each member who is not on it, what keeps them from it
 */
public record Shortfall(LocalDate date, String type, int needed, int staffed, List<Cause> causes) {
    public Shortfall {
        causes = List.copyOf(causes);
    }

    /** What keeps one person from a shift. */
    public sealed interface Cause {
        UserId person();
    }

    /** Approved leave on that date. */
    public record OnLeave(UserId person) implements Cause {}

    /** They can't do what the shift needs. */
    public record LacksSkill(UserId person, Skill skill) implements Cause {}

    /** What the lead agreed with them keeps them from it. */
    public record ByContract(UserId person, Contract.Clause clause) implements Cause {}

    /** They work another shift on that date. */
    public record OtherShift(UserId person, String type) implements Cause {}

    /** Too little rest after the shift before or before the shift after. */
    public record NeedsRest(UserId person) implements Cause {}

    /** It would be one hour too many in that week. */
    public record HoursUsedUp(UserId person, int hours) implements Cause {}

    /** It would be one day too many in a row. */
    public record TooManyDays(UserId person, int days) implements Cause {}

    /** No rule keeps them from it: a better roster may exist. */
    public record NotChosen(UserId person) implements Cause {}
}
