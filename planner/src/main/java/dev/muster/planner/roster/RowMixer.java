package dev.muster.planner.roster;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Column generation: mixes whole rows in a linear program, and asks each person for the row that it lacks most, until no row would
 * make the mix cheaper. That gives a bound which is close, because rows keep their rules whole.
 */
final class RowMixer implements AutoCloseable {
    private static final double ROUNDING = 1e-6;
    /** Pricing takes so long, two threads at it. */
    private static final double SECONDS_A_STEP = 2e-9;

    private static final double SECONDS_A_STEP_OF_THE_PROGRAM = 3e-8;
    private static final double SECONDS_A_ROUND = 0.001;

    private final Staffing staffing;
    private final Pricing pricing;
    private final Master master;
    private final double deterministicSeconds;
    private final BooleanSupplier isOutOfTime;
    private int rounds;

    /** @param isOutOfTime when no more rows may be looked for */
    RowMixer(Staffing staffing, Pricing pricing, double deterministicSeconds, BooleanSupplier isOutOfTime) {
        this.staffing = staffing;
        this.pricing = pricing;
        this.master = new Master(staffing, pricing);
        this.deterministicSeconds = deterministicSeconds;
        this.isOutOfTime = isOutOfTime;
    }

    /** Lets the mix have the rows of a roster. */
    void add(Sheet sheet) {
        for (int person = 0; person < sheet.people(); person++) {
            master.add(pricing.column(person, sheet.row(person)));
        }
    }

    boolean isSpent() {
        return isOutOfTime.getAsBoolean() || spent() > deterministicSeconds;
    }

    /** What mixing the rows of a branch comes to. */
    sealed interface Mixed {
        /** A mix; as cheap as can be, unless there was no time for it, or its bound is no longer of interest. */
        record To(Mix mix) implements Mixed {}

        /** Somebody has no row in this branch. */
        record Nothing() implements Mixed {}

        /** The linear program was not solved, which leaves nothing to go by. */
        record Failed() implements Mixed {}
    }

    /**
     * Mixes the rows that some choices have.
     *
     * @param leastCost no mix costs less, as far as is known
     * @param mostBound from here on the bound is of no interest
     */
    Mixed mix(Choices choices, double leastCost, long mostBound) {
        LagrangeBound bound = new LagrangeBound(staffing);
        master.keepTo(choices);
        while (master.solve()) {
            if (isSpent() || master.cost() <= leastCost + ROUNDING) {
                return mixed(bound);
            }
            rounds++;
            Worth worth = Worth.of(staffing, pricing, master);
            Optional<List<Pricing.Priced>> priced = pricing.price(worth, choices);
            if (priced.isEmpty()) {
                return new Mixed.Nothing();
            }
            bound.raise(worth, priced.get());
            boolean isNew = addCheaper(priced.get());
            boolean isAsGoodAsItGets = bound.cost() >= Math.ceil(master.cost() - ROUNDING);
            if (!isNew || isAsGoodAsItGets || bound.cost() >= mostBound) {
                return mixed(bound);
            }
        }
        return new Mixed.Failed();
    }

    /** Whether there was a row that the mix lacks. */
    private boolean addCheaper(List<Pricing.Priced> priced) {
        boolean isNew = false;
        for (int person = 0; person < priced.size(); person++) {
            Pricing.Priced one = priced.get(person);
            boolean isCheaper = one.parts() < master.rentOf(person) * Worth.PARTS - ROUNDING;
            if (one.column() != null && isCheaper) {
                isNew |= master.add(one.column());
            }
        }
        return isNew;
    }

    private Mixed mixed(LagrangeBound bound) {
        return new Mixed.To(new Mix(master.cost(), bound.cost(), master.parts()));
    }

    int rounds() {
        return rounds;
    }

    /** Deterministic seconds so far. */
    double spent() {
        return pricing.steps() * SECONDS_A_STEP
                + master.steps() * SECONDS_A_STEP_OF_THE_PROGRAM
                + rounds * SECONDS_A_ROUND;
    }

    @Override
    public void close() {
        master.close();
    }
}
