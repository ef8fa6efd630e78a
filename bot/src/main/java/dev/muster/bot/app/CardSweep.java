package dev.muster.bot.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Shows the tickets touched since the last time again: another instance may have died after it answered and before it put
 * the card.
 */
final class CardSweep implements Runnable {
    static final Duration EVERY = Duration.ofMinutes(1);
    /** Beyond what was swept before: clocks of instances differ, and a change is stored later than it is dated. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Consumer<Instant> showTouchedSince;
    private final Clock clock;
    private Instant swept;

    /**
     * A sweep of what happens from now on.
     *
     * @param showTouchedSince shows all tickets whose last event is at or after an instant
     */
    CardSweep(Consumer<Instant> showTouchedSince, Clock clock) {
        this.showTouchedSince = showTouchedSince;
        this.clock = clock;
        this.swept = clock.instant();
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        showTouchedSince.accept((swept.isBefore(now) ? swept : now).minus(MARGIN));
        swept = now;
    }
}
