package dev.muster.planner.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Column generation: mixes whole rows in a linear program, and asks each person for the row that it lacks most. That gives
 * a bound which is close, because rows keep their rules whole; then people are given a row of the mix, one after the other,
 * which gives a roster that is close as well.
 */
final class ColumnSearch {
    private static final Logger log = LoggerFactory.getLogger(ColumnSearch.class);
    private static final double ROUNDING = 1e-6;
    private static final double SECONDS_A_STEP = 4e-9;
    /** Of a row in the mix from which on it is given without asking again. */
    private static final double AS_GOOD_AS_WHOLE = 0.85;

    private static final int ROUNDS_A_DIVE = 4;
    /** What the linear program takes, counted the same everywhere. */
    private static final double SECONDS_A_ROUND = 0.01;

    private static final int MOST_FAILURES = 20;
    /** Parts are up to half of the people, in so many sizes. */
    private static final int LARGEST_PART = 8;

    private final Staffing staffing;
    private final Master master;
    private final Pricing pricing;
    private final Best best;
    private final double deterministicSeconds;
    /** When no more rows may be looked for; those that are known are still put together. */
    private final BooleanSupplier isOutOfTime;

    private final BooleanSupplier isStopped;
    private final Random random;
    private long bound = Long.MIN_VALUE;
    private int rounds;

    private ColumnSearch(
            Staffing staffing,
            Master master,
            ExecutorService threads,
            Best best,
            double deterministicSeconds,
            int seed,
            BooleanSupplier isOutOfTime,
            BooleanSupplier isStopped) {
        this.random = new Random(seed);
        this.staffing = staffing;
        this.master = master;
        this.pricing = new Pricing(staffing, threads);
        this.best = best;
        this.deterministicSeconds = deterministicSeconds;
        this.isOutOfTime = isOutOfTime;
        this.isStopped = isStopped;
    }

    /** Improves the best roster, which there must be; a bound. */
    static long run(
            Staffing staffing,
            Best best,
            ExecutorService threads,
            double deterministicSeconds,
            int seed,
            BooleanSupplier isOutOfTime,
            BooleanSupplier isStopped) {
        try (Master master = new Master(staffing)) {
            ColumnSearch search = new ColumnSearch(
                    staffing, master, threads, best, deterministicSeconds, seed, isOutOfTime, isStopped);
            search.addBest();
            List<Integer> everybody =
                    IntStream.range(0, staffing.people().size()).boxed().toList();
            search.generate(everybody, Integer.MAX_VALUE);
            log.info("Columns: bound {}, mix {} after {} rounds", search.bound, master.cost(), search.rounds);
            search.dive(everybody, best.sheet());
            log.info("Columns: dived to {} after {} rounds", best.cost(), search.rounds);
            search.diveInParts(everybody);
            log.info("Columns: cost {}, {} rounds", best.cost(), search.rounds);
            return search.bound;
        }
    }

    private void addBest() {
        Sheet sheet = best.sheet();
        for (int person = 0; sheet != null && person < sheet.people(); person++) {
            master.add(column(person, sheet.row(person)));
        }
    }

    private Column column(int person, int[] row) {
        return new Column(person, row, staffing.person(person).cost(row));
    }

    private boolean isSpent() {
        return isOutOfTime.getAsBoolean()
                || pricing.steps() * SECONDS_A_STEP + rounds * SECONDS_A_ROUND > deterministicSeconds;
    }

    /** Adds rows of these people until the mix can't be better, or so many times; whether there is a mix at all. */
    private boolean generate(List<Integer> people, int mostRounds) {
        for (int round = 0; round < mostRounds; round++) {
            if (!master.solve()) {
                return false;
            }
            if (isSpent()) {
                return true;
            }
            rounds++;
            long[] worth = worth();
            Optional<List<Pricing.Priced>> priced = pricing.price(worth, people);
            if (priced.isEmpty()) {
                return true;
            }
            boolean isEverybody = people.size() == staffing.people().size();
            if (isEverybody) {
                bound = Math.max(bound, bound(worth, priced.get()));
            }
            boolean isNew = false;
            for (int i = 0; i < people.size(); i++) {
                Pricing.Priced one = priced.get().get(i);
                boolean isCheaper = one.parts() < master.rentOf(people.get(i)) * Pricing.PARTS - ROUNDING;
                if (one.column() != null && isCheaper) {
                    isNew |= master.add(one.column());
                }
            }
            boolean isAsGoodAsItGets = isEverybody && bound >= Math.ceil(master.cost() - ROUNDING);
            if (!isNew || isAsGoodAsItGets) {
                return true;
            }
        }
        return master.solve();
    }

    private long[] worth() {
        long[] worth = new long[staffing.covers().size()];
        for (int i = 0; i < worth.length; i++) {
            Cover cover = staffing.covers().get(i);
            long parts = Math.round(master.worthOf(i) * Pricing.PARTS);
            worth[i] = Math.clamp(parts, -cover.over() * Pricing.PARTS, cover.mostWorth() * Pricing.PARTS);
        }
        return worth;
    }

    /** Lagrange's bound: whatever shifts are taken to be worth, no roster costs less than this. */
    private long bound(long[] worth, List<Pricing.Priced> priced) {
        long parts = 0;
        for (int i = 0; i < worth.length; i++) {
            long itsWorth = worth[i];
            Cover cover = staffing.covers().get(i);
            parts += IntStream.rangeClosed(0, staffing.people().size())
                    .mapToLong(staffed -> cover.cost(staffed) * Pricing.PARTS + itsWorth * staffed)
                    .min()
                    .orElseThrow();
        }
        for (Pricing.Priced one : priced) {
            parts += one.parts();
        }
        return Math.ceilDiv(parts, Pricing.PARTS);
    }

    /** Dives again with some people only, the others keeping their rows, as long as that helps now and then. */
    private void diveInParts(List<Integer> everybody) {
        int failures = 0;
        while (failures < MOST_FAILURES && best.cost() > bound && !isSpent()) {
            List<Integer> some = new ArrayList<>(everybody);
            Collections.shuffle(some, random);
            int size = Math.max(2, everybody.size() * (1 + random.nextInt(LARGEST_PART)) / (2 * LARGEST_PART));
            long before = best.cost();
            dive(some.subList(0, Math.min(size, some.size())), best.sheet());
            failures = best.cost() < before ? 0 : failures + 1;
        }
    }

    /** Gives people rows of the mix, those first who hardly have another, and lets the rest adapt. */
    private void dive(List<Integer> people, @Nullable Sheet start) {
        if (start == null || best.cost() <= bound) {
            return;
        }
        Sheet sheet = start.copy();
        Set<Integer> open = new LinkedHashSet<>(people);
        master.releaseAll();
        for (int person = 0; person < sheet.people(); person++) {
            Column column = column(person, sheet.row(person));
            master.add(column);
            if (!open.contains(person)) {
                master.fix(column);
            }
        }
        while (!open.isEmpty()) {
            if (!generate(new ArrayList<>(open), ROUNDS_A_DIVE)) {
                return;
            }
            List<Column> chosen = chosen(open);
            for (Column column : chosen) {
                master.fix(column);
                sheet.setRow(column.person(), column.row());
                open.remove(column.person());
            }
            if (chosen.isEmpty() || isStopped.getAsBoolean()) {
                return;
            }
        }
        if (staffing.keepsRules(sheet)) {
            best.offer(sheet, staffing.cost(sheet));
        }
    }

    private List<Column> chosen(Set<Integer> open) {
        List<Map.Entry<Column, Double>> candidates = master.mix().entrySet().stream()
                .filter(entry -> open.contains(entry.getKey().person()))
                .sorted(Map.Entry.<Column, Double>comparingByValue().reversed())
                .toList();
        long whole = candidates.stream()
                .filter(entry -> entry.getValue() >= AS_GOOD_AS_WHOLE)
                .count();
        return candidates.stream()
                .limit(Math.max(1, whole))
                .map(Map.Entry::getKey)
                .toList();
    }
}
