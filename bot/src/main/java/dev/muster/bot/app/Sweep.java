package dev.muster.bot.app;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done from time to time, in real time, whatever became of it the time before. */
final class Sweep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private static final Duration LAST_WORK = Duration.ofMillis(500);

    private final String name;
    private final Duration every;
    private final Runnable work;
    private final Thread thread;

    /** A sweep that doesn't begin before {@link #start}, and then waits once before it works. */
    Sweep(String name, Duration every, Runnable work) {
        this.name = name;
        this.every = every;
        this.work = work;
        this.thread = Thread.ofVirtual().name("sweep-" + name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (true) {
            try {
                Thread.sleep(every);
                work.run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (thread.isInterrupted()) {
                    return;
                }
                LOG.warn("the sweep of {} failed: {}", name, e.getClass().getName());
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            boolean unused = thread.join(LAST_WORK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
