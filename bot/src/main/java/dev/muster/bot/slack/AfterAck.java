package dev.muster.bot.slack;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs what needn't be done before Slack gets its answer, and knows when all of it is done. */
final class AfterAck implements Executor, AutoCloseable {
    private static final Duration LAST_WORK = Duration.ofMillis(1_500);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger open = new AtomicInteger();

    @Override
    public void execute(Runnable work) {
        later(work).run();
    }

    /** Counts as open from now on, and begins when the result is run, once. */
    Runnable later(Runnable work) {
        open.incrementAndGet();
        AtomicBoolean begun = new AtomicBoolean();
        return () -> {
            if (begun.compareAndSet(false, true)) {
                threads.execute(() -> {
                    try {
                        work.run();
                    } finally {
                        open.decrementAndGet();
                    }
                });
            }
        };
    }

    boolean isIdle() {
        return open.get() == 0;
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
