package dev.muster.bot.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the tickets of the last minutes again from time to time: another instance may have died after it answered and
 * before it put the card.
 */
final class CardSweep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CardSweep.class);
    static final Duration EVERY = Duration.ofMinutes(1);
    /** Beyond what was swept before: clocks of instances differ, and a change is stored later than it is dated. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Consumer<Instant> showTouchedSince;
    private final Clock clock;
    private final Duration every;
    private final Thread thread = Thread.ofVirtual().name("card-sweep").unstarted(this::run);

    /**
     * A sweep that doesn't begin before {@link #start}.
     *
     * @param showTouchedSince shows all tickets whose last event is at or after an instant
     * @param every in real time
     */
    CardSweep(Consumer<Instant> showTouchedSince, Clock clock, Duration every) {
        this.showTouchedSince = showTouchedSince;
        this.clock = clock;
        this.every = every;
    }

    void start() {
        thread.start();
    }

    private void run() {
        Instant swept = clock.instant();
        while (true) {
            try {
                Thread.sleep(every);
                Instant now = clock.instant();
                showTouchedSince.accept((swept.isBefore(now) ? swept : now).minus(MARGIN));
                swept = now;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (thread.isInterrupted()) {
                    return;
                }
                LOG.warn(
                        "the last tickets can't be looked through: {}",
                        e.getClass().getName());
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
