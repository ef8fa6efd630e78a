package dev.muster.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is to be done later: each task runs once the clock has come so far, be it by running or by being moved. */
public final class Agenda implements AutoCloseable {
    private final MovableClock clock;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparing(Entry::serial));
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulator-agenda").factory());
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Future<?> wakeUp;
    private long serial;
    private boolean closed;

    private record Entry(Instant due, long serial, Runnable task) {}

    public Agenda(MovableClock clock) {
        this.clock = clock;
        clock.onChange(this::look);
    }

    /** Runs the task on a thread of its own as soon as the clock shows the instant, at once if it does already. */
    public void at(Instant due, Runnable task) {
        synchronized (this) {
            if (closed) {
                return;
            }
            entries.add(new Entry(due, serial++, task));
        }
        look();
    }

    public void after(Duration delay, Runnable task) {
        at(clock.instant().plus(delay), task);
    }

    private void look() {
        due().forEach(entry -> workers.execute(entry.task()));
    }

    private synchronized List<Entry> due() {
        List<Entry> due = new ArrayList<>();
        if (closed) {
            return due;
        }
        Instant now = clock.instant();
        for (Entry next = entries.peek(); next != null && !next.due().isAfter(now); next = entries.peek()) {
            due.add(entries.remove());
        }
        if (wakeUp != null) {
            wakeUp.cancel(false);
        }
        Entry next = entries.peek();
        if (next != null && !clock.isFrozen()) {
            long wait = Math.max(1, Duration.between(now, next.due()).toMillis());
            wakeUp = alarm.schedule(this::look, wait, TimeUnit.MILLISECONDS);
        }
        return due;
    }

    @Override
    public synchronized void close() {
        closed = true;
        entries.clear();
        alarm.shutdownNow();
        workers.shutdownNow();
    }
}
