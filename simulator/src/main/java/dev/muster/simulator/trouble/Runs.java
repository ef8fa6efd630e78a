package dev.muster.simulator.trouble;

import java.util.ArrayList;
import java.util.List;

/** Equal things that follow each other, counted. */
final class Runs {
    private Runs() {}

    record Run<T>(T what, int times) {}

    static <T> List<Run<T>> of(List<T> queue) {
        List<Run<T>> runs = new ArrayList<>();
        for (T next : queue) {
            if (!runs.isEmpty() && runs.getLast().what().equals(next)) {
                runs.set(runs.size() - 1, new Run<>(next, runs.getLast().times() + 1));
            } else {
                runs.add(new Run<>(next, 1));
            }
        }
        return runs;
    }
}
