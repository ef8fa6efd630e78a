package dev.muster.simulator.api;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Trouble on demand: makes the next calls of a method fail; {@code response_url} stands for response URLs, {@code upload} for
 * sending a file's bytes.
 */
public final class Faults {
    /** Stands for every method. */
    public static final String ANY = "*";

    private static final int MOST = 100_000;

    private final Map<String, Deque<Fault>> planned = new ConcurrentHashMap<>();

    /** Whether a broken connection breaks before or after Slack did what was asked. */
    public enum When {
        BEFORE,
        AFTER
    }

    /** One planned failure. */
    public sealed interface Fault {
        /** Slack answers with an error code. */
        record Refused(String code) implements Fault {}

        /** Slack answers 429. */
        record RateLimited(int retryAfterSeconds) implements Fault {}

        /** A server of Slack's answers with a status such as 500 or 503, and does nothing. */
        record Broken(int status) implements Fault {}

        /** The connection breaks without an answer. */
        record Reset(When when) implements Fault {}

        /** The answer comes late, by real time. */
        record Delay(Duration by) implements Fault {}
    }

    public void failNext(String method, int times, String error) {
        plan(method, times, new Fault.Refused(error));
    }

    public void rateLimitNext(String method, int times, int retryAfterSeconds) {
        plan(method, times, new Fault.RateLimited(retryAfterSeconds));
    }

    public void http500Next(String method, int times) {
        plan(method, times, new Fault.Broken(500));
    }

    public void resetNext(String method, int times, When when) {
        plan(method, times, new Fault.Reset(when));
    }

    /** Delays the next answers by real time, whatever the clock says. */
    public void delayNext(String method, int times, Duration by) {
        plan(method, times, new Fault.Delay(by));
    }

    /** Forgets all that is still planned. */
    public void clear() {
        planned.clear();
    }

    /**
     * Makes the next calls of a method fail, after those that are planned already.
     *
     * @param method the method's name, {@code response_url} for response URLs, {@code upload} for bytes, or {@link #ANY}
     * @throws IllegalArgumentException when {@code times} is not from 1 to 100,000
     */
    public void plan(String method, int times, Fault fault) {
        if (times < 1 || times > MOST) {
            throw new IllegalArgumentException("times must be from 1 to " + MOST + ", but is " + times);
        }
        Deque<Fault> queue = planned.computeIfAbsent(method, name -> new ConcurrentLinkedDeque<>());
        for (int i = 0; i < times; i++) {
            queue.add(fault);
        }
    }

    /** What is still planned, by method, the next first. */
    public Map<String, List<Fault>> planned() {
        Map<String, List<Fault>> left = new TreeMap<>();
        planned.forEach((method, queue) -> {
            List<Fault> faults = List.copyOf(queue);
            if (!faults.isEmpty()) {
                left.put(method, faults);
            }
        });
        return left;
    }

    /** Takes the next planned failure of a method, or else the next one that is planned for any. */
    public Optional<Fault> take(String method) {
        return next(method).or(() -> next(ANY));
    }

    private Optional<Fault> next(String method) {
        Deque<Fault> queue = planned.get(method);
        return queue == null ? Optional.empty() : Optional.ofNullable(queue.poll());
    }
}
