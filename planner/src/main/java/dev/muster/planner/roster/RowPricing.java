package dev.muster.planner.roster;

import java.util.List;
import java.util.Optional;

/** Finds the cheapest row of one person by the prices of each day, and misses none. */
sealed interface RowPricing permits PathPricing, RowGraph {
    /** The most arcs of all graphs together: some megabytes. */
    int MOST_ARCS = 1_500_000;

    /**
     * The cheapest row.
     *
     * @param prices by day, then kind, in parts; {@link RowPath#NEVER} for what can't be
     * @param parts how many of them a cost of 1 has
     * @return empty when no row is left
     */
    Optional<Found> cheapest(long[][] prices, long parts);

    /** The person's shares that are not part of the price of a row. */
    List<Share> looseShares();

    /**
     * A row with its price.
     *
     * @param price in parts; no row that keeps the rules has a lower one
     * @param steps how much work it was, in steps of a few nanoseconds each
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never shared
    record Found(int[] row, long price, long steps) {}

    /** Empty for a person whose rules leave no way to price whole rows. */
    static Optional<RowPricing> of(Staffing staffing, int person) {
        Optional<RowPricing> byPath = RowShape.of(staffing, person).map(PathPricing::new);
        return byPath.isPresent()
                ? byPath
                : RowGraph.of(staffing, person, MOST_ARCS / staffing.people().size())
                        .map(graph -> graph);
    }
}
