package dev.muster.planner.roster;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Column generation: mixes whole rows in a linear program, and asks each person for the row that it lacks most, until no row would
 * make the mix cheaper. That gives a bound which is close, because rows keep their rules whole.
 */
final class RowMixer implements AutoCloseable {
    private static final double ROUNDING = 1e-6;
    private static final double SECONDS_A_STEP = 4e-9;
    /** What the linear program takes, counted the same everywhere. */
    private static final double SECONDS_A_ROUND = 0.01;

    private final Staffing staffing;
    private final Pricing pricing;
    private final Master master;
    private final LagrangeBound bound;
    private final double deterministicSeconds;
    private final BooleanSupplier isOutOfTime;
    private int rounds;

    /** @param isOutOfTime when no more rows may be looked for */
    RowMixer(Staffing staffing, Pricing pricing, double deterministicSeconds, BooleanSupplier isOutOfTime) {
        this.staffing = staffing;
        this.pricing = pricing;
        this.master = new Master(staffing, pricing);
        this.bound = new LagrangeBound(staffing);
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
        return isOutOfTime.getAsBoolean()
                || pricing.steps() * SECONDS_A_STEP + rounds * SECONDS_A_ROUND > deterministicSeconds;
    }

    /** Adds rows of these people until the mix can't be better, or so many times; whether there is a mix at all. */
    boolean generate(List<Integer> people, int mostRounds) {
        for (int round = 0; round < mostRounds; round++) {
            if (!master.solve()) {
                return false;
            }
            if (isSpent()) {
                return true;
            }
            rounds++;
            Worth worth = Worth.of(staffing, pricing, master);
            Optional<List<Pricing.Priced>> priced = pricing.price(worth, people);
            if (priced.isEmpty()) {
                return true;
            }
            boolean isEverybody = people.size() == staffing.people().size();
            if (isEverybody) {
                bound.raise(worth, priced.get());
            }
            boolean isNew = false;
            for (int i = 0; i < people.size(); i++) {
                Pricing.Priced one = priced.get().get(i);
                boolean isCheaper = one.parts() < master.rentOf(people.get(i)) * Worth.PARTS - ROUNDING;
                if (one.column() != null && isCheaper) {
                    isNew |= master.add(one.column());
                }
            }
            boolean isAsGoodAsItGets = isEverybody && bound.cost() >= Math.ceil(master.cost() - ROUNDING);
            if (!isNew || isAsGoodAsItGets) {
                return true;
            }
        }
        return master.solve();
    }

    List<Integer> everybody() {
        return IntStream.range(0, staffing.people().size()).boxed().toList();
    }

    Master master() {
        return master;
    }

    Pricing pricing() {
        return pricing;
    }

    LagrangeBound bound() {
        return bound;
    }

    int rounds() {
        return rounds;
    }

    @Override
    public void close() {
        master.close();
    }
}
