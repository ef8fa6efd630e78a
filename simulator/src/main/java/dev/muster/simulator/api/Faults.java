package dev.muster.simulator.api;

import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Trouble on demand: makes the next calls of a method fail; {@code response_url} stands for response URLs. */
public final class Faults {
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

        /** Slack answers 500 and does nothing. */
        record Http500() implements Fault {}

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
        plan(method, times, new Fault.Http500());
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

    private void plan(String method, int times, Fault fault) {
        Deque<Fault> queue = planned.computeIfAbsent(method, name -> new ConcurrentLinkedDeque<>());
        for (int i = 0; i < times; i++) {
            queue.add(fault);
        }
    }

    /** Takes the next planned failure of a method. */
    public Optional<Fault> take(String method) {
        Deque<Fault> queue = planned.get(method);
        return queue == null ? Optional.empty() : Optional.ofNullable(queue.poll());
    }
}
