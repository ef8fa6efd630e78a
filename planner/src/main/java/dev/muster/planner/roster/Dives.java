package dev.muster.planner.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rosters out of a mix of rows: people are given a row of the mix, one after the other, and the mix adapts to each; what comes of it
 * is close to the bound.
 */
final class Dives {
    /** Of a row in the mix from which on it is given without asking again. */
    private static final double AS_GOOD_AS_WHOLE = 0.85;

    private static final int ROUNDS_A_DIVE = 4;
    private static final int MOST_FAILURES = 20;
    /** Parts are up to half of the people, in so many sizes. */
    private static final int LARGEST_PART = 8;

    private final Staffing staffing;
    private final RowMixer mixer;
    private final LagrangeBound bound;
    private final Best best;
    private final BooleanSupplier isStopped;
    private final Random random;

    Dives(Staffing staffing, RowMixer mixer, Best best, int seed, BooleanSupplier isStopped) {
        this.staffing = staffing;
        this.mixer = mixer;
        this.bound = mixer.bound();
        this.best = best;
        this.random = new Random(seed);
        this.isStopped = isStopped;
    }

    /** Improves the best roster, first as a whole, then part by part. */
    void run() {
        dive(mixer.everybody(), best.sheet());
        diveInParts(mixer.everybody());
    }

    /** Dives again with some people only, the others keeping their rows, as long as that helps now and then. */
    private void diveInParts(List<Integer> everybody) {
        int failures = 0;
        while (failures < MOST_FAILURES && best.cost() > bound.cost() && !mixer.isSpent()) {
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
        if (start == null || best.cost() <= bound.cost()) {
            return;
        }
        Sheet sheet = start.copy();
        Set<Integer> open = new LinkedHashSet<>(people);
        mixer.master().releaseAll();
        for (int person = 0; person < sheet.people(); person++) {
            Column column = mixer.pricing().column(person, sheet.row(person));
            mixer.master().add(column);
            if (!open.contains(person)) {
                mixer.master().fix(column);
            }
        }
        while (!open.isEmpty()) {
            if (!mixer.generate(new ArrayList<>(open), ROUNDS_A_DIVE)) {
                return;
            }
            List<Column> chosen = chosen(open);
            for (Column column : chosen) {
                mixer.master().fix(column);
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
        List<Map.Entry<Column, Double>> candidates = mixer.master().mix().entrySet().stream()
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
