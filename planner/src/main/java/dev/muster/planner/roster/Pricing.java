package dev.muster.planner.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds each person's cheapest row by what shifts and shares are worth, in whole parts so that the sum is a bound beyond doubt. */
final class Pricing {
    private static final int TRIES = 6;
    private static final long FIRST_WEIGHT = Worth.PARTS;

    private final Staffing staffing;
    private final List<RowPricing> ofPerson;
    private final ExecutorService threads;
    private long steps;

    private Pricing(Staffing staffing, List<RowPricing> ofPerson, ExecutorService threads) {
        this.staffing = staffing;
        this.ofPerson = ofPerson;
        this.threads = threads;
    }

    /** Empty when somebody's rows can't be priced as a whole. */
    static Optional<Pricing> of(Staffing staffing, ExecutorService threads) {
        List<RowPricing> all = new ArrayList<>();
        for (int person = 0; person < staffing.people().size(); person++) {
            Optional<RowPricing> one = RowPricing.of(staffing, person);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return Optional.of(new Pricing(staffing, all, threads));
    }

    /** A person's shares that are not part of the price of a row. */
    List<Share> looseShares(int person) {
        return ofPerson.get(person).looseShares();
    }

    /** A row with what it costs, its person's loose shares left out. */
    Column column(int person, int[] row) {
        long loose =
                looseShares(person).stream().mapToLong(share -> share.cost(row)).sum();
        return new Column(person, row, staffing.person(person).cost(row) - loose);
    }

    /**
     * The cheapest row of a person.
     *
     * @param parts its price in parts, no more than that of any row that keeps the rules
     * @param column null when the row breaks a rule that a path doesn't see
     */
    record Priced(long parts, @Nullable Column column) {}

    /** The cheapest row of each person that some choices have; empty when somebody has none at all. */
    Optional<List<Priced>> price(Worth worth, Choices choices) {
        List<Future<Optional<Priced>>> futures = IntStream.range(0, ofPerson.size())
                .mapToObj(person -> threads.submit(() -> price(worth, choices, person)))
                .toList();
        List<Priced> all = new ArrayList<>();
        for (Future<Optional<Priced>> future : futures) {
            Optional<Priced> one = await(future);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return Optional.of(all);
    }

    /** Whether everybody's rows are kept in graphs, with their shares as part of the price where there is room. */
    boolean areGraphs() {
        return ofPerson.stream().allMatch(RowGraph.class::isInstance);
    }

    synchronized long steps() {
        return steps;
    }

    private synchronized void steps(long more) {
        steps += more;
    }

    private Optional<Priced> price(Worth worth, Choices choices, int person) {
        long[][] prices = worth.pricesOf(person);
        choices.forbid(person, prices);
        return cheapest(person, prices).map(found -> new Priced(found.price(), column(person, prices, found.row())));
    }

    private Optional<RowPricing.Found> cheapest(int person, long[][] prices) {
        Optional<RowPricing.Found> found = ofPerson.get(person).cheapest(prices, Worth.PARTS);
        steps(found.map(RowPricing.Found::steps).orElse(0L));
        return found;
    }

    /** The row, or one near it in price when it breaks a limit that a path doesn't see. */
    private @Nullable Column column(int person, long[][] prices, int[] cheapest) {
        Person who = staffing.person(person);
        int[] row = cheapest;
        long weight = FIRST_WEIGHT;
        for (int i = 0; i < TRIES; i++) {
            if (who.keepsRules(row, staffing.rest())) {
                return column(person, row);
            }
            for (Limit limit : who.limits()) {
                Prices.weighIfBroken(prices, limit, row, weight);
            }
            row = cheapest(person, prices).map(RowPricing.Found::row).orElse(row);
            weight *= 2;
        }
        return null;
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a row could not be priced", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pricing rows", e);
        }
    }
}
