package dev.muster.planner.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Finds each person's cheapest row by what a shift is worth, in whole thousandths so that the sum is a bound beyond doubt. */
final class Pricing {
    static final long PARTS = 1000;

    private static final int TRIES = 6;
    private static final long FIRST_WEIGHT = PARTS;

    private final Staffing staffing;
    private final List<RowShape> shapes = new ArrayList<>();
    private final ExecutorService threads;
    private long steps;

    Pricing(Staffing staffing, ExecutorService threads) {
        this.staffing = staffing;
        this.threads = threads;
        for (int person = 0; person < staffing.people().size(); person++) {
            RowShape.of(staffing, person).ifPresent(shapes::add);
        }
    }

    /**
     * The cheapest row of a person.
     *
     * @param parts its price in parts, no more than that of any row that keeps the rules
     * @param column null when the row breaks a rule that a path doesn't see
     */
    record Priced(long parts, @Nullable Column column) {}

    /**
     * What a shift is worth, in parts.
     *
     * @param worth by place among the staffing's covers
     * @param people those whose rows are wanted
     * @return in the order of people; empty when somebody has no row at all
     */
    Optional<List<Priced>> price(long[] worth, List<Integer> people) {
        long[][] saved = new long[staffing.days()][staffing.kinds() + 1];
        for (int i = 0; i < worth.length; i++) {
            Cover cover = staffing.covers().get(i);
            saved[cover.day()][cover.kind()] = worth[i];
        }
        List<Future<Optional<Priced>>> asked = people.stream()
                .map(person -> threads.submit(() -> price(saved, person)))
                .toList();
        List<Priced> all = new ArrayList<>();
        for (Future<Optional<Priced>> one : asked) {
            Optional<Priced> priced = await(one);
            if (priced.isEmpty()) {
                return Optional.empty();
            }
            all.add(priced.get());
        }
        return Optional.of(all);
    }

    long steps() {
        return steps;
    }

    private Optional<Priced> price(long[][] saved, int person) {
        Person who = staffing.person(person);
        long[][] prices = new long[staffing.days()][staffing.kinds() + 1];
        for (int day = 0; day < staffing.days(); day++) {
            for (int kind = 0; kind <= staffing.kinds(); kind++) {
                prices[day][kind] = who.cost(day, kind) * PARTS - saved[day][kind];
            }
        }
        Optional<int[]> cheapest = path(person, prices);
        if (cheapest.isEmpty()) {
            return Optional.empty();
        }
        long parts = 0;
        for (int day = 0; day < staffing.days(); day++) {
            parts += prices[day][cheapest.get()[day]];
        }
        return Optional.of(new Priced(parts, column(person, prices, cheapest.get())));
    }

    private Optional<int[]> path(int person, long[][] prices) {
        RowPath path = RowPath.exact(shapes.get(person), prices);
        Optional<int[]> row = path.cheapest();
        synchronized (this) {
            steps += path.steps();
        }
        return row;
    }

    /** The row, or one near it in price when it breaks a limit that a path doesn't see. */
    private @Nullable Column column(int person, long[][] prices, int[] cheapest) {
        Person who = staffing.person(person);
        int[] row = cheapest;
        long weight = FIRST_WEIGHT;
        for (int i = 0; i < TRIES; i++) {
            if (who.keepsRules(row, staffing.rest())) {
                return new Column(person, row, who.cost(row));
            }
            for (Limit limit : who.limits()) {
                Prices.weighIfBroken(prices, limit, row, weight);
            }
            row = path(person, prices).orElse(row);
            weight *= 2;
        }
        return null;
    }

    private static Optional<Priced> await(Future<Optional<Priced>> future) {
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
