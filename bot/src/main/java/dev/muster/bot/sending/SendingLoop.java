package dev.muster.bot.sending;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that looks for what is due, again and again, and sleeps in between; calls run on threads of their own. It goes on when
 * the database is away, and says so once.
 */
public final class SendingLoop implements AutoCloseable {
    /** A sleep never lasts longer, so that what another instance put is found. */
    public static final Duration POLL = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(SendingLoop.class);

    private final Subject subject;
    private final Look look;
    private final Semaphore wakeups = new Semaphore(0);
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread;
    private volatile boolean closing;

    /**
     * What is sent.
     *
     * @param thread the name of the thread that looks
     * @param unread what the log says first when it can't be read, such as "The outbox can't be read"
     * @param lastCalls what is not answered until then when it ends is interrupted
     * @param lastRecords what may still be recorded of it after that
     */
    public record Subject(String thread, String unread, Duration lastCalls, Duration lastRecords) {}

    /** One look for what is due. */
    @FunctionalInterface
    public interface Look {
        /** How long there is nothing to look for, in real time; zero to look again at once. */
        Duration look() throws InterruptedException;
    }

    /** A loop that doesn't look before {@link #start}. */
    public SendingLoop(Subject subject, Look look) {
        this.subject = subject;
        this.look = look;
        this.thread = Thread.ofPlatform().daemon().name(subject.thread()).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** There may be something: it needn't wait for the next look. Cheap. */
    public void wake() {
        if (wakeups.availablePermits() == 0) {
            wakeups.release();
        }
    }

    /** Does something beside the looks; it looks again when that is done. */
    public void execute(Runnable call) {
        calls.execute(() -> {
            try {
                call.run();
            } finally {
                wake();
            }
        });
    }

    /** Whether nothing new may be begun. */
    public boolean isClosing() {
        return closing;
    }

    private void run() {
        boolean storeWasDown = false;
        while (!closing) {
            try {
                wakeups.drainPermits();
                sleep(look.look());
                storeWasDown = false;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!storeWasDown) {
                    log.warn("{}, trying on: {}", subject.unread(), e.getClass().getName());
                }
                storeWasDown = true;
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private void sleep(Duration time) throws InterruptedException {
        if (time.isPositive()) {
            Duration capped = time.compareTo(POLL) < 0 ? time : POLL;
            boolean unused = wakeups.tryAcquire(Math.max(1, capped.toMillis()), TimeUnit.MILLISECONDS);
        }
    }

    private boolean pause() {
        try {
            sleep(POLL);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Lets the calls end that are answered soon, and interrupts the others. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            if (thread.isAlive()) {
                thread.join(POLL);
            }
            calls.shutdown();
            if (!calls.awaitTermination(subject.lastCalls().toMillis(), TimeUnit.MILLISECONDS)) {
                calls.shutdownNow();
                boolean unused = calls.awaitTermination(subject.lastRecords().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            calls.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
