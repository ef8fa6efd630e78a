package dev.muster.domain.shift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lead wants of a plan beside the team's rules.
 *
 * @param pins cells that stay as they are, at most one of a person and day
 * @param less the wish that counts for less than usual; null for none
 */
public record Wanted(List<Pin> pins, @Nullable SoftGoal less) {
    public static final Wanted NOTHING = new Wanted(List.of(), null);

    public Wanted {
        pins = List.copyOf(pins);
    }

    /** The same with one goal that counts for less; the one before counts as usual again. */
    public Wanted withLess(SoftGoal goal) {
        return new Wanted(pins, goal);
    }

    public Wanted withoutPins() {
        return new Wanted(List.of(), less);
    }

    /** The same without the pins of the days before a local date. */
    Wanted from(LocalDate first) {
        return new Wanted(pins.stream().filter(p -> !p.date().isBefore(first)).toList(), less);
    }

    /** The same with more cells pinned; a cell that was pinned before gets its new value. */
    public Wanted with(List<Pin> cells) {
        List<Pin> all = new ArrayList<>(pins);
        all.removeIf(pin -> cells.stream().anyMatch(pin::isSameCell));
        all.addAll(cells);
        return new Wanted(all, less);
    }
}
