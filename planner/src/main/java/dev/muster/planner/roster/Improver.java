package dev.muster.planner.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Improves a roster part by part: large-neighbourhood search, with parts that learn their size, and ways of choosing them
 * that are used the more the more they win. Parts are solved in rounds, one per worker, from the same roster, so that the
 * same seed gives the same roster however the threads run.
 */
final class Improver {
    private static final Logger log = LoggerFactory.getLogger(Improver.class);
    private static final double SECONDS_A_PART = 0.2;
    /** Building a model takes time, too, and a round that costs nothing would never end. */
    private static final double COST_OF_A_ROUND = 0.005;

    private static final double QUICK = 0.4;
    private static final double FIRST_SIZE = 120;
    /** How often a way is chosen without regard to its success. */
    private static final double CURIOSITY = 0.3;

    private final Staffing staffing;
    private final PartSolver solver;
    private final Best best;
    private final Stopwatch watch;
    private final int workers;
    private final Random random;
    private final List<Neighbourhood> ways;
    private Sheet sheet;
    private long cost;
    private int rounds;

    Improver(Staffing staffing, Sheet start, Best best, Stopwatch watch, int workers, int seed) {
        this.staffing = staffing;
        this.solver = new PartSolver(staffing);
        this.best = best;
        this.watch = watch;
        this.workers = workers;
        this.random = new Random(seed);
        this.ways = Arrays.stream(Neighbourhood.Kind.values())
                .map(kind -> new Neighbourhood(kind, staffing, FIRST_SIZE))
                .toList();
        this.sheet = start;
        this.cost = staffing.cost(start);
    }

    private record Task(Neighbourhood way, Future<PartSolver.Solved> solved) {}

    /**
     * Goes on until it has spent so much, nothing is left to win, or it is told to stop.
     *
     * @param patience how many rounds in a row may win nothing
     */
    void run(double deterministicSeconds, int patience, long bound, BooleanSupplier isStopped) {
        double spent = 0;
        int fruitless = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            while (spent < deterministicSeconds
                    && fruitless < patience
                    && cost > bound
                    && watch.secondsLeft() > 0
                    && !isStopped.getAsBoolean()) {
                long before = cost;
                spent += round(threads);
                fruitless = cost < before ? 0 : fruitless + 1;
                rounds++;
            }
        }
        log.info("{} rounds, cost {}, {} deterministic seconds", rounds, cost, spent);
    }

    /** Solves some parts at once; what they have spent, the longest counted. */
    private double round(ExecutorService threads) {
        List<Task> tasks = new ArrayList<>();
        Sheet base = sheet;
        long baseCost = cost;
        for (int worker = 0; worker < workers; worker++) {
            Neighbourhood way = choose();
            Part part = way.choose(base, random);
            int seed = random.nextInt(Integer.MAX_VALUE);
            tasks.add(new Task(
                    way,
                    threads.submit(
                            () -> solver.solve(base, baseCost, part, SECONDS_A_PART, watch.secondsLeft(), seed))));
        }
        double longest = 0;
        List<PartSolver.Solved> all = new ArrayList<>();
        for (Task task : tasks) {
            PartSolver.Solved solved = await(task.solved());
            task.way()
                    .learn(
                            baseCost - solved.cost(),
                            solved.deterministicSeconds(),
                            solved.isExhausted(),
                            solved.deterministicSeconds() < QUICK * SECONDS_A_PART);
            longest = Math.max(longest, solved.deterministicSeconds());
            all.add(solved);
        }
        all.stream().sorted(Comparator.comparingLong(PartSolver.Solved::cost)).forEach(this::take);
        best.offer(sheet, cost);
        return longest + COST_OF_A_ROUND;
    }

    private Neighbourhood choose() {
        if (random.nextDouble() < CURIOSITY) {
            return ways.get(random.nextInt(ways.size()));
        }
        return ways.stream()
                .max(Comparator.comparingDouble(Neighbourhood::gain))
                .orElseThrow();
    }

    /** Takes over what a part came to, if it still helps beside what other parts of the round did. */
    private void take(PartSolver.Solved solved) {
        Sheet candidate = sheet.copy();
        for (int person : solved.part().people()) {
            for (int day = solved.part().days().nextSetBit(0);
                    day >= 0;
                    day = solved.part().days().nextSetBit(day + 1)) {
                candidate.set(person, day, solved.sheet().kindOf(person, day));
            }
        }
        long itsCost = staffing.cost(candidate);
        if (itsCost <= cost && staffing.keepsRules(candidate)) {
            sheet = candidate;
            cost = itsCost;
        }
    }

    private static PartSolver.Solved await(Future<PartSolver.Solved> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part could not be solved", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while solving a part", e);
        }
    }
}
