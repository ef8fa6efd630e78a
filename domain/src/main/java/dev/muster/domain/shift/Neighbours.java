package dev.muster.domain.shift;

import java.util.Comparator;
import java.util.List;

/**
 * The rosters around one, published and proposed, as they were read at one moment. Whoever puts a shift onto the one in the
 * middle holds them first: if something happens to one of them in between, or if somebody else decides by the one in the middle, one of the
 * two decides anew, so that no two changes that are each legal break a rule together.
 */
record Neighbours(Roster middle, List<Roster> all) {
    /** A shift further away is in nobody's way: more than any stretch of days in a row, and than any week. */
    private static final int WEEKS = 2;

    Neighbours {
        all = List.copyOf(all);
    }

    /** Reads them anew, for a roster that was read before. */
    static Neighbours of(Rosters rosters, Roster middle) {
        Period period = middle.period();
        return new Neighbours(
                middle,
                rosters
                        .standing(
                                middle.workspace(),
                                middle.team(),
                                period.from().minusWeeks(RosterProblem.WEEKS_OF_HISTORY),
                                period.to().plusWeeks(WEEKS))
                        .stream()
                        .filter(r -> !r.id().equals(middle.id()))
                        .toList());
    }

    /** The published ones, by first date. */
    List<Roster> published() {
        return all.stream()
                .filter(r -> r.state() == Roster.State.APPROVED)
                .sorted(Comparator.comparing(r -> r.period().from()))
                .toList();
    }

    /**
     * Has everybody who read one of the near ones before decide anew.
     *
     * @return false when something happened to one of them since they were read: decide anew
     */
    boolean hold(Rosters rosters) {
        return all.stream()
                .filter(r -> r.period().to().isAfter(middle.period().from().minusWeeks(WEEKS)))
                .sorted(Comparator.comparing(r -> r.id().value()))
                .allMatch(rosters::hold);
    }

    /** Stores what happened to the roster in the middle; what puts shifts on it, only if the others are still as they were. */
    boolean change(Rosters rosters, Roster after) {
        boolean adds = !middle.shifts().containsAll(after.shifts());
        return (!adds || hold(rosters)) && rosters.change(middle, after);
    }
}
