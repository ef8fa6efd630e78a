package dev.muster.planner.roster;

import java.util.List;
import java.util.Optional;

/** Prices rows by a new path each time: for rules whose places are too many to keep. */
record PathPricing(RowShape shape) implements RowPricing {
    @Override
    public Optional<Found> cheapest(long[][] prices, long parts) {
        RowPath path = RowPath.exact(shape, prices);
        return path.cheapest().map(row -> {
            long price = 0;
            for (int day = 0; day < row.length; day++) {
                price += prices[day][row[day]];
            }
            return new Found(row, price, path.steps());
        });
    }

    @Override
    public List<Share> looseShares() {
        return List.of();
    }
}
