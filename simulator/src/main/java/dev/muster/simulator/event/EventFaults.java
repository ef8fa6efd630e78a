package dev.muster.simulator.event;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Trouble on demand with the next events of a type: lost, late or told twice. */
public final class EventFaults {
    /** Stands for every type. */
    public static final String ANY = "*";

    private static final int MOST = 100_000;

    private final Map<String, Deque<Mishap>> planned = new ConcurrentHashMap<>();

    /** What happens to one event. */
    public sealed interface Mishap {
        /** The app never hears of it. */
        record Drop() implements Mishap {}

        /** The app hears of it later, on the simulator's clock. */
        record Delay(Duration by) implements Mishap {}

        /** The app hears of it twice, under the same id, though it acknowledged it. */
        record Twice() implements Mishap {}
    }

    public void dropNext(String type, int times) {
        plan(type, times, new Mishap.Drop());
    }

    /** Delays the next events on the simulator's clock: one that stands must be moved. */
    public void delayNext(String type, int times, Duration by) {
        plan(type, times, new Mishap.Delay(by));
    }

    public void doubleNext(String type, int times) {
        plan(type, times, new Mishap.Twice());
    }

    /**
     * Plans what happens to the next events of a type, after what is planned already.
     *
     * @param type the event's type, such as {@code message} or {@code app_mention}, or {@link #ANY}
     * @throws IllegalArgumentException when {@code times} is not from 1 to 100,000
     */
    public void plan(String type, int times, Mishap mishap) {
        if (times < 1 || times > MOST) {
            throw new IllegalArgumentException("times must be from 1 to " + MOST + ", but is " + times);
        }
        Deque<Mishap> queue = planned.computeIfAbsent(type, name -> new ConcurrentLinkedDeque<>());
        for (int i = 0; i < times; i++) {
            queue.add(mishap);
        }
    }

    /** What is still planned, by type, the next first. */
    public Map<String, List<Mishap>> planned() {
        Map<String, List<Mishap>> left = new TreeMap<>();
        planned.forEach((type, queue) -> {
            List<Mishap> mishaps = List.copyOf(queue);
            if (!mishaps.isEmpty()) {
                left.put(type, mishaps);
            }
        });
        return left;
    }

    /** Forgets all that is still planned. */
    public void clear() {
        planned.clear();
    }

    /** Takes what is planned next for a type, or else for any. */
    Optional<Mishap> take(String type) {
        return next(type).or(() -> next(ANY));
    }

    private Optional<Mishap> next(String type) {
        Deque<Mishap> queue = planned.get(type);
        return queue == null ? Optional.empty() : Optional.ofNullable(queue.poll());
    }
}
