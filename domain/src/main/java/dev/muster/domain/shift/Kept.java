package dev.muster.domain.shift;

import java.time.LocalDate;
import java.util.List;

/**
 * What a plan keeps of a roster that is published: each cell from a date on stays as it is unless something forces a change
 * or covers a shift that is short.
 *
 * @param shifts the published ones from that date on
 * @param types the published types, with the numbers of people that they needed then
 * @param from the first local date that may change; what comes before is in the problem's history
 */
public record Kept(List<Shift> shifts, List<ShiftType> types, LocalDate from) {
    /** A plan of a period of which nothing is published. */
    public static final Kept NOTHING = new Kept(List.of(), List.of(), LocalDate.MIN);

    public Kept {
        shifts = List.copyOf(shifts);
        types = List.copyOf(types);
    }

    /** Whether there is a published roster to be kept. */
    public boolean isAnything() {
        return !equals(NOTHING);
    }

    /** How many people more than needed a shift had when it was published: somebody wanted it so. */
    public int extra(LocalDate date, String type) {
        int staffed = (int) shifts.stream()
                .filter(s -> s.date().equals(date) && s.type().equals(type))
                .count();
        int needed = types.stream()
                .filter(t -> t.name().equals(type))
                .mapToInt(t -> t.neededOn(date))
                .findFirst()
                .orElse(0);
        return Math.max(0, staffed - needed);
    }
}
