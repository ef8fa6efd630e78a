package dev.muster.domain.shift;

import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What no roster may break; and, for each person, what is different for them.
 *
 * @param rest least time between two shifts of a person
 * @param mostDaysInARow most consecutive days with a shift, across the start of the roster
 * @param mostHoursAWeek most hours of a person from Monday to Sunday, unless theirs are others
 * @param people those for whom something is different; they may have left
 */
public record WorkingRules(
        Duration rest, int mostDaysInARow, Duration mostHoursAWeek, Map<UserId, PersonRules> people) {
    public static final WorkingRules DEFAULT = new WorkingRules(Duration.ofHours(11), 5, Duration.ofHours(40));

    public WorkingRules {
        people = Map.copyOf(people);
    }

    /** The same for everybody. */
    public WorkingRules(Duration rest, int mostDaysInARow, Duration mostHoursAWeek) {
        this(rest, mostDaysInARow, mostHoursAWeek, Map.of());
    }

    public PersonRules of(UserId person) {
        return people.getOrDefault(person, PersonRules.NONE);
    }

    /** The most hours of one person from Monday to Sunday. */
    public Duration mostHoursOf(UserId person) {
        Duration own = of(person).contract().mostHoursAWeek();
        return own == null ? mostHoursAWeek : own;
    }

    /** The same rules with something different for one person. */
    public WorkingRules with(UserId person, PersonRules rules) {
        Map<UserId, PersonRules> changed = new HashMap<>(people);
        changed.put(person, rules);
        if (rules.equals(PersonRules.NONE)) {
            changed.remove(person);
        }
        return new WorkingRules(rest, mostDaysInARow, mostHoursAWeek, changed);
    }
}
