package dev.muster.planner.roster;

import java.util.List;

/** The highest bound that prices have given so far. */
final class LagrangeBound {
    private final long step;
    private long parts = Long.MIN_VALUE;

    LagrangeBound(Staffing staffing) {
        this.step = staffing.costStep();
    }

    /** @param priced the cheapest row of everybody by what shifts are taken to be worth */
    void raise(Worth worth, List<Pricing.Priced> priced) {
        long itsParts = worth.withoutRows()
                + priced.stream().mapToLong(Pricing.Priced::parts).sum();
        parts = Math.max(parts, itsParts);
    }

    /** No roster costs less; 0 when nothing better is known. */
    long cost() {
        return parts == Long.MIN_VALUE ? 0 : Math.max(0, Math.ceilDiv(parts, Worth.PARTS * step) * step);
    }
}
