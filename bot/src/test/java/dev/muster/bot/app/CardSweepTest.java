package dev.muster.bot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class CardSweepTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration SHORT = Duration.ofMillis(5);

    private final List<Instant> asked = new CopyOnWriteArrayList<>();

    @Test
    void ticketsTouchedSinceBeforeTheLastSweepAreShownAgain() {
        try (Sweep sweep = new Sweep("cards", SHORT, new CardSweep(asked::add, CLOCK))) {
            sweep.start();

            await().until(() -> asked.size() >= 2);
        }

        assertThat(asked).containsOnly(NOW.minusSeconds(30));
    }

    @Test
    void whatFailsOnceIsTriedAgain() {
        Runnable failing = () -> {
            asked.add(NOW);
            throw new IllegalStateException("down");
        };
        try (Sweep sweep = new Sweep("cards", SHORT, failing)) {
            sweep.start();

            await().until(() -> asked.size() >= 2);
        }
    }

    @Test
    void nothingIsAskedOnceItIsClosed() {
        Sweep sweep = new Sweep("cards", Duration.ofHours(1), new CardSweep(asked::add, CLOCK));
        sweep.start();

        sweep.close();

        assertThat(asked).isEmpty();
    }
}
