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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches for the best roster: a first one person by person; a bound and better ones from mixing whole rows; then one model of
 * the whole where that can be proven, while a larger one is improved part by part.
 */
public final class RosterSearch {
    private static final Logger log = LoggerFactory.getLogger(RosterSearch.class);
    /** Up to so many choices one model holds all; its memory and the time to its first bound grow with them. */
    private static final long MOST_FOR_ONE_MODEL = 20_000;

    /** Up to so many choices one model of the whole alone is likely to end with a proof, and anything beside it slows it. */
    private static final long MOST_FOR_A_PROOF = 1_500;

    /** Up to so many the whole is proven before parts have found their size. */
    private static final long MOST_WITHOUT_PARTS = 300;

    /** Branching may go on for so many mixes without a better roster: one for each of so many choices. */
    private static final long CHOICES_A_MIX = 8;

    /** Rounds of parts that win nothing, before the whole is tried. */
    private static final int PATIENCE_WITH_PARTS = 60;

    /** Deterministic seconds of improving before the whole is tried, which gains more from a good start than it loses. */
    private static final double ALONE_PER_CHOICE = 1e-4;

    private static final double SHARE_OF_PARTS_ALONE = 0.02;

    /** Of the effort, at most so much goes into mixing rows. */
    private static final double SHARE_OF_COLUMNS = 0.4;

    /** Of the cost: a proof that begins further away takes longer than there is time. */
    private static final double NEAR = 0.05;

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
        if (best.sheet() == null) {
            return prove(null, false);
        }
        if (staffing.size() > MOST_FOR_ONE_MODEL) {
            improve(WORKERS, effort.deterministicSeconds(), Integer.MAX_VALUE, this::isOver);
            return best.outcome(bound);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
            Optional<Pricing> pricing = Pricing.of(staffing, threads);
            return pricing.isPresent() && pricing.get().areGraphs()
                    ? searchFromGraphs(pricing.get())
                    : searchFromPaths(pricing);
        }
    }

    /** Where rows are kept in graphs: the bound of their mix is so close that a roster is found that costs no more. */
    private Outcome searchFromGraphs(Pricing pricing) {
        mix(pricing, mixer -> {});
        boolean isProvable = staffing.size() <= MOST_FOR_A_PROOF;
        if (best.cost() > bound && staffing.size() > MOST_WITHOUT_PARTS) {
            improve(
                    WORKERS,
                    effort.deterministicSeconds(),
                    isProvable ? PATIENCE_WITH_PARTS : Integer.MAX_VALUE,
                    this::isOver);
        }
        return best.cost() <= bound || !isProvable || isOver() ? best.outcome(bound) : prove(null, false);
    }

    /** Where rows have long rules. */
    private Outcome searchFromPaths(Optional<Pricing> pricing) {
        pricing.ifPresent(rows -> mix(rows, this::branch));
        if (best.cost() <= bound || isOver()) {
            return best.outcome(bound);
        }
        boolean isNear = best.cost() - bound <= NEAR * best.cost();
        if (staffing.size() <= MOST_FOR_A_PROOF && isNear) {
            // From below is the shorter way where rules are long and the bound is near.
            return prove(null, bound > 0);
        }
        improve(WORKERS, effortAlone(pricing.isPresent()), Integer.MAX_VALUE, this::isOver);
        return best.cost() <= bound ? best.outcome(bound) : prove(best.sheet(), false);
    }

    /** Mixes rows, which gives a bound; what comes then may go on mixing while the share of columns lasts. */
    private void mix(Pricing pricing, Consumer<RowMixer> then) {
        double leaveSeconds = (1 - SHARE_OF_COLUMNS) * watch.secondsLeft();
        BooleanSupplier isOutOfTime = () -> isOver() || watch.secondsLeft() < leaveSeconds;
        try (RowMixer mixer =
                new RowMixer(staffing, pricing, effort.deterministicSeconds() * SHARE_OF_COLUMNS, isOutOfTime)) {
            Sheet sheet = best.sheet();
            if (sheet != null) {
                mixer.add(sheet);
            }
            if (mixer.mix(Choices.of(staffing), 0, best.cost()) instanceof RowMixer.Mixed.To to) {
                bound = to.mix().bound();
                log.info("Bound {}, mix {} after {} rounds", bound, to.mix().cost(), mixer.rounds());
            }
            if (best.cost() > bound) {
                then.accept(mixer);
            }
        }
    }

    private void branch(RowMixer mixer) {
        int patience = (int) (staffing.size() / CHOICES_A_MIX);
        if (new Branching(staffing, mixer, best, patience, this::isOver).run()) {
            bound = best.cost();
        }
    }

    /** Parts come before the whole for a while; for longer where a bound may end the search. */
    private double effortAlone(boolean hasBound) {
        double alone = ALONE_PER_CHOICE * staffing.size();
        double longer = hasBound ? SHARE_OF_PARTS_ALONE * effort.deterministicSeconds() : 0;
        return Math.min(Math.max(alone, longer), effort.deterministicSeconds());
    }

    /** @param patience how many rounds may win nothing */
    private void improve(int workers, double deterministicSeconds, int patience, BooleanSupplier isStopped) {
        Sheet sheet = best.sheet();
        if (sheet != null) {
            new Improver(staffing, sheet, best, watch, workers, effort.seed())
                    .run(deterministicSeconds, patience, bound, isStopped);
        }
    }

    private boolean isOver() {
        return watch.secondsLeft() <= 0 || progress.isStopped();
    }

    /** Solves the whole on a thread of its own, and improves parts of the start, if there is one, beside it. */
    private Outcome prove(@Nullable Sheet start, boolean isFromBelow) {
        Best proven = new Best(watch, progress);
        WholeModel whole = new WholeModel(staffing, proven, bound, isFromBelow);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            CompletableFuture<WholeModel.Proof> proof =
                    CompletableFuture.supplyAsync(() -> whole.solve(start, effort, watch.secondsLeft()), thread);
            if (start != null) {
                improve(
                        1,
                        effort.deterministicSeconds(),
                        Integer.MAX_VALUE,
                        () -> isComplete(proof) || progress.isStopped());
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
