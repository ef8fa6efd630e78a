package dev.muster.planner.roster;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds single rows by shortest paths, and counts the work. */
final class Rows {
    /** A step of a path takes so long on a common machine. */
    private static final double SECONDS_A_STEP = 4e-9;

    private static final int TRIES = 8;

    private final Staffing staffing;
    private final Prices prices;
    private final List<Optional<RowShape>> shapes;
    private double deterministicSeconds;

    Rows(Staffing staffing) {
        this.staffing = staffing;
        this.prices = new Prices(staffing);
        this.shapes = IntStream.range(0, staffing.people().size())
                .mapToObj(person -> RowShape.of(staffing, person))
                .toList();
    }

    /** Whether paths can find the rows of everybody. */
    boolean areAll() {
        return shapes.stream().allMatch(Optional::isPresent);
    }

    double deterministicSeconds() {
        return deterministicSeconds;
    }

    /**
     * The cheapest row of a person that keeps all rules; empty when no path finds one, though there may be one.
     *
     * @param staffed how many people have each kind on each day, this person not counted
     * @param part the days that may change; null for all
     * @param row the row so far, which a long path keeps near; null for none
     */
    Optional<int[]> cheapest(int person, int[][] staffed, @Nullable Part part, int @Nullable [] row) {
        if (shapes.get(person).isEmpty()) {
            return Optional.empty();
        }
        Person who = staffing.person(person);
        long[][] itsPrices = prices.of(who, staffed);
        if (part != null && row != null) {
            prices.fix(itsPrices, row, part);
        }
        long weight = 1;
        for (int i = 0; i < TRIES; i++) {
            RowPath path = new RowPath(shapes.get(person).get(), itsPrices, row);
            Optional<int[]> found = path.cheapest();
            deterministicSeconds += path.steps() * SECONDS_A_STEP;
            if (found.isEmpty() || who.keepsRules(found.get(), staffing.rest())) {
                return found;
            }
            for (Limit limit : who.limits()) {
                Prices.weighIfBroken(itsPrices, limit, found.get(), weight);
            }
            weight *= 4;
        }
        return Optional.empty();
    }
}
