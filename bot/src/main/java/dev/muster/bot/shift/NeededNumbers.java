package dev.muster.bot.shift;

import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.ShiftType;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Needed people as a button carries them.
 *
 * @param version of the shift rules for which they are
 * @param people of each shift type, in the order of the rules, from Monday to Sunday
 */
record NeededNumbers(long version, List<List<Integer>> people) {
    private static final int DAYS = 7;
    private static final String FORMAT = "\\d{1,18}(:\\d{1,4}(,\\d{1,4}){6})+";

    NeededNumbers {
        people = people.stream().map(List::copyOf).toList();
    }

    /** Those of the rules themselves. */
    static NeededNumbers of(ShiftRules rules) {
        return of(rules.version(), rules.types());
    }

    static NeededNumbers of(long version, List<ShiftType> types) {
        return new NeededNumbers(
                version,
                types.stream()
                        .map(type -> Arrays.stream(DayOfWeek.values())
                                .map(day -> type.needed().getOrDefault(day, 0))
                                .toList())
                        .toList());
    }

    /** The same numbers, to be put over another version. */
    NeededNumbers over(long other) {
        return new NeededNumbers(other, people);
    }

    /** What a button carries; empty for anything that no button of ours does. */
    static Optional<NeededNumbers> read(String value) {
        if (!value.matches(FORMAT)) {
            return Optional.empty();
        }
        String[] parts = value.split(":");
        return Optional.of(new NeededNumbers(
                Long.parseLong(parts[0]),
                Arrays.stream(parts)
                        .skip(1)
                        .map(days -> Arrays.stream(days.split(",", DAYS))
                                .map(Integer::valueOf)
                                .toList())
                        .toList()));
    }

    /** E.g. {@code 3:2,2,2,2,2,0,0:1,1,1,1,1,0,0}. */
    String value() {
        return version
                + people.stream()
                        .map(days -> ":" + days.stream().map(String::valueOf).collect(Collectors.joining(",")))
                        .collect(Collectors.joining());
    }
}
