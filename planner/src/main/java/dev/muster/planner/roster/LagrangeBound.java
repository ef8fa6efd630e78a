package dev.muster.planner.roster;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The highest bound that prices have given so far. Since it is a sum over people, it also says what a roster costs at least that has
 * a certain shift in it, and so which shifts no better roster can have.
 */
final class LagrangeBound {
    private final Staffing staffing;
    private final long step;
    private long parts = Long.MIN_VALUE;
    private @Nullable Worth worth;
    private List<Pricing.Priced> rows = List.of();

    LagrangeBound(Staffing staffing) {
        this.staffing = staffing;
        this.step = staffing.costStep();
    }

    /** @param priced the cheapest row of everybody by what shifts are taken to be worth */
    void raise(Worth itsWorth, List<Pricing.Priced> priced) {
        long itsParts = itsWorth.withoutRows()
                + priced.stream().mapToLong(Pricing.Priced::parts).sum();
        if (itsParts > parts) {
            parts = itsParts;
            worth = itsWorth;
            rows = priced;
        }
    }

    /** No roster costs less; 0 when nothing better is known. */
    long cost() {
        return worth == null ? 0 : Math.max(0, Math.ceilDiv(parts, Worth.PARTS * step) * step);
    }

    /** The staffing without the shifts and days off that no roster has which costs less than this one. */
    Staffing narrowed(Pricing pricing, long cost) {
        Worth itsWorth = worth;
        Optional<List<long[][]>> through = itsWorth == null ? Optional.empty() : pricing.cheapestThrough(itsWorth);
        if (through.isEmpty()) {
            return staffing;
        }
        long most = (cost - step) * Worth.PARTS;
        long[][] choices = new long[rows.size()][staffing.days()];
        for (int person = 0; person < rows.size(); person++) {
            long others = parts - rows.get(person).parts();
            for (int day = 0; day < staffing.days(); day++) {
                for (int kind = 0; kind <= staffing.kinds(); kind++) {
                    long row = through.get().get(person)[day][kind];
                    if (row < RowPath.NEVER && others + row <= most) {
                        choices[person][day] |= 1L << kind;
                    }
                }
            }
        }
        return staffing.narrowed(choices);
    }
}
