package dev.muster.domain.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the team has set otherwise for its shift types since a roster was published.
 *
 * @param changes in the order of the published types, new ones last
 * @param planned whether the proposal was planned with them already
 */
public record TypeChanges(List<Change> changes, boolean planned) {
    public static final TypeChanges NONE = new TypeChanges(List.of(), true);

    /** What changed of one type. */
    public sealed interface Change {
        String name();
    }

    /** It has other hours, which don't count until the published roster ends. */
    public record Hours(ShiftType published, ShiftType now) implements Change {
        @Override
        public String name() {
            return published.name();
        }
    }

    /** It needs other numbers of people, or another skill. */
    public record Needs(String name) implements Change {}

    /** The team doesn't have it any more: it needs nobody. */
    public record GivenUp(String name) implements Change {}

    /** The team has it since. */
    public record Added(String name) implements Change {}

    public TypeChanges {
        changes = List.copyOf(changes);
    }

    /**
     * @param published the types of the published roster
     * @param planned those of the proposal that is to change it
     * @param now those of the team
     */
    static TypeChanges between(List<ShiftType> published, List<ShiftType> planned, List<ShiftType> now) {
        List<Change> changes = new ArrayList<>();
        for (ShiftType known : published) {
            Optional<ShiftType> same = named(now, known.name());
            if (same.isEmpty()) {
                if (!known.needed().isEmpty()) {
                    changes.add(new GivenUp(known.name()));
                }
                continue;
            }
            ShiftType current = same.get();
            if (!current.start().equals(known.start()) || !current.end().equals(known.end())) {
                changes.add(new Hours(known, current));
            }
            if (!current.equals(
                    new ShiftType(known.name(), current.start(), current.end(), known.needed(), known.skill()))) {
                changes.add(new Needs(known.name()));
            }
        }
        now.stream()
                .filter(type -> named(published, type.name()).isEmpty())
                .forEach(type -> changes.add(new Added(type.name())));
        return new TypeChanges(changes, planned.equals(Versions.types(published, now)));
    }

    private static Optional<ShiftType> named(List<ShiftType> types, String name) {
        return types.stream().filter(t -> t.name().equals(name)).findFirst();
    }
}
