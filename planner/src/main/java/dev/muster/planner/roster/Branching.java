package dev.muster.planner.roster;

import dev.muster.planner.roster.Choices.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Branch and price: where the best mix leaves open what somebody does on a day, it is decided, and the mix adapts, until each person
 * has one whole row. A bound that is near the best roster makes that a short way.
 */
final class Branching {
    private static final Logger log = LoggerFactory.getLogger(Branching.class);
    /** Cells of so many people may be decided at once. */
    private static final int MOST_AT_ONCE = 32;

    private static final int LESS_AT_ONCE = 4;

    /** So many mixes of a dive may be spent on keeping its cost; from then on it makes concessions. */
    private static final int CHOOSY = 60;

    /** Of the cost, what one step may make a mix dearer then. */
    private static final double CONCESSION = 0.02;

    private static final double ROUNDING = 1e-4;

    private final Staffing staffing;
    private final RowMixer mixer;
    private final Best best;
    private final int patience;
    private final BooleanSupplier isStopped;
    private final PriorityQueue<Way> ways;
    private int mixes;
    private int atOnce = 1;
    private int foundAt;
    /** Whether every way that was left out is known to lead to nothing better. */
    private boolean isComplete = true;

    /**
     * A branch that was not gone yet.
     *
     * @param cost of the mix that it comes from, or of its own when that is known
     */
    private record Way(Choices choices, int depth, double cost, long bound) {
        Way without(Cell cell) {
            return new Way(choices.without(cell), depth + 1, cost, bound);
        }
    }

    /** A branch with its mix. */
    private record Place(Choices choices, int depth, Mix mix) {
        /** Back to here. */
        Way way() {
            return new Way(choices, depth, mix.cost(), mix.bound());
        }

        /** On from here, with these cells decided. */
        Way with(List<Cell> decided) {
            Choices narrowed = choices;
            for (Cell cell : decided) {
                narrowed = narrowed.with(cell);
            }
            return new Way(narrowed, depth + decided.size(), mix.cost(), mix.bound());
        }
    }

    /** @param patience how many mixes may bring no better roster */
    Branching(Staffing staffing, RowMixer mixer, Best best, int patience, BooleanSupplier isStopped) {
        this.staffing = staffing;
        this.mixer = mixer;
        this.best = best;
        this.patience = patience;
        this.isStopped = isStopped;
        this.ways = new PriorityQueue<>(Comparator.comparingDouble((Way way) -> roundedUp(way.cost()))
                .thenComparing(Comparator.comparingInt(Way::depth).reversed()));
    }

    /** Goes the cheapest ways first; whether the best roster is proven to be the best possible. */
    boolean run() {
        ways.add(new Way(Choices.of(staffing), 0, 0, 0));
        while (!ways.isEmpty() && goesOn()) {
            Way way = ways.remove();
            if (isPromising(way.cost(), way.bound())) {
                dive(way);
            }
        }
        boolean isProven = ways.isEmpty() && isComplete && goesOn();
        log.info("Branched to {} with {} mixes, {} deterministic seconds", best.cost(), mixes, mixer.spent());
        return isProven;
    }

    private boolean goesOn() {
        return !mixer.isSpent() && !isStopped.getAsBoolean() && mixes - foundAt <= patience;
    }

    /** Whether something better may be there; what only the cost speaks against is left out without a proof. */
    private boolean isPromising(double cost, long bound) {
        if (bound >= best.cost()) {
            return false;
        }
        boolean isCheaper = roundedUp(cost) < best.cost();
        isComplete &= isCheaper;
        return isCheaper;
    }

    private double roundedUp(double cost) {
        long step = staffing.costStep();
        return Math.ceil((cost - ROUNDING) / step) * step;
    }

    private void dive(Way from) {
        int mixesBefore = mixes;
        Optional<Place> place = place(from, best.cost());
        while (place.isPresent()
                && isPromising(place.get().mix().cost(), place.get().mix().bound())) {
            if (place.get().mix().isRoster(staffing)) {
                offer(place.get().mix().sheet(staffing));
                // Where rows break rules that prices don't see, the mix may be dearer than it could be.
                isComplete &= place.get().mix().bound() >= best.cost();
                return;
            }
            List<Cell> cells = place.get().mix().undecided(staffing);
            if (cells.isEmpty() || mixer.isSpent()) {
                isComplete = false;
                return;
            }
            place = further(place.get(), cells, mixes - mixesBefore > CHOOSY ? CONCESSION : 0);
        }
    }

    private void offer(Sheet sheet) {
        long before = best.cost();
        if (staffing.keepsRules(sheet)) {
            best.offer(sheet, staffing.cost(sheet));
        }
        if (best.cost() < before) {
            foundAt = mixes;
        }
    }

    /** Decides as many cells as leave the mix as cheap as it is; where even the first makes it dearer, the better way. */
    private Optional<Place> further(Place from, List<Cell> cells, double concession) {
        double tolerated = roundedUp(from.mix().cost() * (1 + concession));
        int some = Math.min(atOnce, cells.size());
        while (true) {
            List<Cell> decided = cells.subList(0, some);
            // What one cell alone comes to is compared with its opposite; of more it is enough that they are too dear.
            long mostBound = some == 1 ? best.cost() : Math.min(best.cost(), (long) tolerated + 1);
            Optional<Place> place = place(from.with(decided), mostBound);
            if (place.isPresent() && roundedUp(place.get().mix().cost()) <= tolerated) {
                leaveOpen(from, decided);
                atOnce = Math.min(MOST_AT_ONCE, 2 * some);
                return place;
            }
            if (some == 1) {
                atOnce = 1;
                return cheaper(place, place(from.way().without(cells.getFirst()), best.cost()));
            }
            some = Math.max(1, some / LESS_AT_ONCE);
        }
    }

    /** The ways that decide one of the cells otherwise. */
    private void leaveOpen(Place from, List<Cell> decided) {
        for (int i = 0; i < decided.size(); i++) {
            ways.add(from.with(decided.subList(0, i)).without(decided.get(i)));
        }
    }

    private Optional<Place> cheaper(Optional<Place> one, Optional<Place> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? one : other;
        }
        boolean isFirst = one.get().mix().cost() <= other.get().mix().cost();
        ways.add((isFirst ? other.get() : one.get()).way());
        return isFirst ? one : other;
    }

    /** Empty when there is nothing in a branch. */
    private Optional<Place> place(Way way, long mostBound) {
        mixes++;
        RowMixer.Mixed mixed = mixer.mix(way.choices(), way.cost(), mostBound);
        isComplete &= !(mixed instanceof RowMixer.Mixed.Failed);
        return mixed instanceof RowMixer.Mixed.To to
                ? Optional.of(new Place(way.choices(), way.depth(), to.mix().withBound(way.bound())))
                : Optional.empty();
    }
}
