package dev.muster.planner.roster;

import dev.muster.planner.OrTools;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches for the best roster: a first one person by person, then one model of the whole where that can be proven; a larger
 * one is improved part by part, and beside that, unless it is too large for it, one model of the whole gives a bound.
 */
public final class RosterSearch {
    private static final Logger log = LoggerFactory.getLogger(RosterSearch.class);
    /** Up to so many choices one model holds all; its memory and the time to its first bound grow with them. */
    private static final long MOST_FOR_ONE_MODEL = 20_000;

    /** Up to so many choices one model of the whole alone is likely to end with a proof, and anything beside it slows it. */
    private static final long MOST_FOR_A_PROOF = 1_500;

    /** The same where people have shares and weeks, whose relaxation is far from whole rows. */
    private static final long MOST_FOR_A_PROOF_WITH_SHARES = 400;

    /** Deterministic seconds of improving before the whole is tried, which gains more from a good start than it loses. */
    private static final double ALONE_PER_CHOICE = 1e-4;

    private static final double SHARE_OF_PARTS_ALONE = 0.02;

    /** Of the effort, at most so much goes into mixing rows before parts and the whole are tried. */
    private static final double SHARE_OF_COLUMNS = 0.4;

    private static final double SHARE_OF_COLUMNS_BEFORE_A_PROOF = 0.03;

    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final int WORKERS = 2;

    private final Staffing staffing;
    private final Effort effort;
    private final Progress progress;
    private final Stopwatch watch;
    private final Best best;
    /** No roster costs less, as far as is known; costs are never negative. */
    private long bound;

    private RosterSearch(Staffing staffing, Effort effort, Progress progress) {
        this.staffing = staffing;
        this.effort = effort;
        this.progress = new OnlyBetter(progress);
        this.watch = new Stopwatch(effort.wall());
        this.best = new Best(watch, progress);
    }

    /**
     * Searches until the roster is proven to be the best, or the effort is spent.
     *
     * @param start a roster that keeps all rules, if one is known
     * @throws OrTools.Unavailable when the native library can't be loaded
     */
    public static Outcome search(Staffing staffing, @Nullable Sheet start, Effort effort, Progress progress) {
        OrTools.load();
        return new RosterSearch(staffing, effort, progress).search(start);
    }

    private Outcome search(@Nullable Sheet start) {
        Rows rows = new Rows(staffing);
        Optional<Sheet> first =
                start != null ? Optional.of(start) : new FirstRoster(staffing, rows).find(effort, watch);
        if (first.isPresent()) {
            Sheet swept = new Sweep(staffing, rows, first.get(), best).run(this::isOver);
            log.info("First roster: {} after {}", staffing.cost(swept), watch.elapsed());
        }
        boolean isSmall = staffing.size() <= MOST_FOR_ONE_MODEL;
        boolean isProvable = staffing.size() <= (rows.areAll() ? MOST_FOR_A_PROOF : MOST_FOR_A_PROOF_WITH_SHARES);
        if (best.sheet() != null) {
            bound = isSmall && rows.areAll()
                    ? mixRows(isProvable ? SHARE_OF_COLUMNS_BEFORE_A_PROOF : SHARE_OF_COLUMNS)
                    : bound;
            if (best.cost() <= bound) {
                return best.outcome(bound);
            }
        }
        if (isProvable) {
            return prove(null);
        }
        if (best.sheet() != null) {
            improve(WORKERS, isSmall ? effortAlone(rows) : effort.deterministicSeconds(), this::isOver);
            if (!isSmall || best.cost() <= bound) {
                return best.outcome(bound);
            }
        }
        return prove(best.sheet());
    }

    /** Parts come before the whole for a while; for longer where a bound may end the search. */
    private double effortAlone(Rows rows) {
        double alone = ALONE_PER_CHOICE * staffing.size();
        double longer = rows.areAll() ? SHARE_OF_PARTS_ALONE * effort.deterministicSeconds() : 0;
        return Math.min(Math.max(alone, longer), effort.deterministicSeconds());
    }

    /** Columns give a bound and a roster that is close to it; a bound. */
    private long mixRows(double share) {
        try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
            double leaveSeconds = (1 - share) * watch.secondsLeft();
            return ColumnSearch.run(
                    staffing,
                    best,
                    threads,
                    effort.deterministicSeconds() * share,
                    effort.seed(),
                    () -> isOver() || watch.secondsLeft() < leaveSeconds,
                    this::isOver);
        }
    }

    private void improve(int workers, double deterministicSeconds, BooleanSupplier isStopped) {
        Sheet sheet = best.sheet();
        if (sheet != null) {
            new Improver(staffing, sheet, best, watch, workers, effort.seed())
                    .run(deterministicSeconds, bound, isStopped);
        }
    }

    private boolean isOver() {
        return watch.secondsLeft() <= 0 || progress.isStopped();
    }

    /** Solves the whole on a thread of its own, and improves parts of the start, if there is one, beside it. */
    private Outcome prove(@Nullable Sheet start) {
        Best proven = new Best(watch, progress);
        WholeModel whole = new WholeModel(staffing, proven, bound);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            CompletableFuture<WholeModel.Proof> proof =
                    CompletableFuture.supplyAsync(() -> whole.solve(start, effort, watch.secondsLeft()), thread);
            if (start != null) {
                improve(1, effort.deterministicSeconds(), () -> isComplete(proof) || progress.isStopped());
            }
            while (!isDoneSoon(proof)) {
                if (progress.isStopped()) {
                    whole.stop();
                }
            }
            return outcome(proof.join(), proven);
        }
    }

    /** A proof that only ran out of effort doesn't end the improvements: when it does differs from run to run. */
    private static boolean isComplete(CompletableFuture<WholeModel.Proof> proof) {
        return proof.isDone()
                && (proof.isCompletedExceptionally() || proof.join().isComplete());
    }

    private static boolean isDoneSoon(CompletableFuture<WholeModel.Proof> proof) {
        try {
            proof.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the whole could not be solved", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while solving", e);
        }
    }

    /** A complete proof has a roster that is the same each time; otherwise the better one counts. */
    private Outcome outcome(WholeModel.Proof proof, Best proven) {
        if (proof.isImpossible()) {
            return new Outcome.Impossible();
        }
        return proof.isComplete() || proven.cost() < best.cost()
                ? proven.outcome(Math.max(bound, proof.bound()))
                : best.outcome(Math.max(bound, proof.bound()));
    }
}
