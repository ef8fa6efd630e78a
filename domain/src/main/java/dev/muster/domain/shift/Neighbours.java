package dev.muster.domain.shift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A roster and those around it, published and proposed, as they were read at one moment. Whoever puts a shift onto the one in the
 * middle holds the others first: if something happens to one of them in between, or if somebody else decides by the one in the
 * middle, one of the two decides anew, so that no two changes that are each legal break a rule together.
 */
record Neighbours(Roster middle, List<Roster> all) {
    /** A shift further away is in nobody's way: more than any stretch of days in a row, and than any week. */
    private static final int WEEKS = 2;

    Neighbours {
        all = List.copyOf(all);
    }

    /** Reads them anew, with a roster that was read before. */
    static Neighbours of(Rosters rosters, Roster middle) {
        return of(rosters, middle, middle.period().from(), middle.period().to());
    }

    /** The same with all that is around some more dates, both included. */
    static Neighbours of(Rosters rosters, Roster middle, LocalDate from, LocalDate to) {
        Period own = middle.period();
        LocalDate first = from.isBefore(own.from()) ? from : own.from();
        LocalDate last = to.isAfter(own.to()) ? to : own.to();
        List<Roster> standing = Crossings.standing(
                rosters,
                middle.workspace(),
                middle.team(),
                first.minusWeeks(RosterProblem.WEEKS_OF_HISTORY),
                last.plusWeeks(WEEKS));
        return among(
                standing, standing.stream().filter(middle::isSameAs).findFirst().orElse(middle));
    }

    private static Neighbours among(List<Roster> standing, Roster middle) {
        return new Neighbours(
                middle, standing.stream().filter(r -> !middle.isSameAs(r)).toList());
    }

    /** The published ones of which shifts count for the one in the middle, by first date. */
    List<Roster> published() {
        return around(
                middle,
                all.stream().filter(r -> r.state() == Roster.State.APPROVED).toList());
    }

    /** Those of some rosters of which shifts count for one of them, by first date; itself is none of them. */
    static List<Roster> around(Roster middle, List<Roster> some) {
        LocalDate from = middle.period().from().minusWeeks(RosterProblem.WEEKS_OF_HISTORY);
        LocalDate to = middle.period().to().plusWeeks(WEEKS);
        return some.stream()
                .filter(r -> !middle.isSameAs(r))
                .filter(r ->
                        !r.period().to().isBefore(from) && !r.period().from().isAfter(to))
                .sorted(Comparator.comparing(r -> r.period().from()))
                .toList();
    }

    /**
     * Has everybody who read one of the near ones before decide anew.
     *
     * @return false when something happened to one of them since they were read: decide anew
     */
    boolean hold(Rosters rosters) {
        return hold(rosters, near());
    }

    private Stream<Roster> near() {
        Period period = middle.period();
        return all.stream()
                .filter(r -> r.period().to().isAfter(period.from().minusWeeks(WEEKS))
                        && r.period().from().isBefore(period.to().plusWeeks(WEEKS)));
    }

    private static boolean hold(Rosters rosters, Stream<Roster> some) {
        return some.sorted(Comparator.comparing(r -> r.id().value())).allMatch(rosters::hold);
    }

    /** Stores what happened to the roster in the middle; what puts shifts on it, only if the others are still as they were. */
    boolean change(Rosters rosters, Roster after) {
        return (!adds(after) || hold(rosters)) && rosters.change(middle, after);
    }

    private boolean adds(Roster after) {
        return !middle.shifts().containsAll(after.shifts());
    }

    /**
     * The same of what happened by an offer. If that changes another roster, too, the other one is marked, and follows what is
     * stored here: by {@link Crossings}, whoever comes first.
     */
    boolean change(Rosters rosters, Roster after, ShiftOffer offer) {
        RosterId counterIn = offer.counterIn();
        if (counterIn == null || !adds(after)) {
            return change(rosters, after);
        }
        Roster there =
                all.stream().filter(r -> r.id().equals(counterIn)).findFirst().orElseThrow();
        return hold(rosters, aroundBoth(there))
                && rosters.change(there, there.marked(new Crossing(middle.id(), offer.id())))
                && rosters.change(middle, after);
    }

    private Stream<Roster> aroundBoth(Roster there) {
        List<Roster> others = new ArrayList<>(all);
        others.add(middle);
        return Stream.concat(near(), among(others, there).near())
                .filter(r -> !r.isSameAs(middle) && !r.isSameAs(there))
                .distinct();
    }
}
