package dev.muster.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Near its end, as the machine's counter may be: what counts is the difference. */
    private long ticks = Long.MAX_VALUE - 5;

    private Instant server = NINE;
    private Duration answering = Duration.ZERO;
    private boolean cut;

    private final DatabaseClock clock = new DatabaseClock(this::ask, () -> ticks);

    @Test
    void itTellsTheDatabasesTimeAndCarriesItOn() {
        assertThat(clock.instant()).isEqualTo(NINE);

        pass(MINUTE);

        assertThat(clock.instant()).isEqualTo(NINE.plus(MINUTE));
    }

    @Test
    void aJumpForwardIsFollowed() {
        server = NINE.plus(MINUTE.multipliedBy(7));

        clock.measure();

        assertThat(clock.instant()).isEqualTo(NINE.plus(MINUTE.multipliedBy(7)));
    }

    @Test
    void afterAStepBackItStandsStillUntilCaughtUp() {
        pass(MINUTE.multipliedBy(5));
        server = NINE.plus(MINUTE.multipliedBy(2));
        clock.measure();
        assertThat(clock.instant()).isEqualTo(NINE.plus(MINUTE.multipliedBy(5)));

        pass(MINUTE.multipliedBy(2));
        clock.measure();
        assertThat(clock.instant()).isEqualTo(NINE.plus(MINUTE.multipliedBy(5)));

        pass(MINUTE.multipliedBy(2));
        assertThat(clock.instant()).isEqualTo(NINE.plus(MINUTE.multipliedBy(6)));
    }

    @Test
    void whenTheDatabaseIsAwayItRunsOn() {
        cut = true;
        pass(MINUTE);
        clock.measure();
        assertThat(clock.instant()).isEqualTo(NINE.plus(MINUTE));

        cut = false;
        server = NINE.plus(MINUTE.multipliedBy(3));
        clock.measure();
        assertThat(clock.instant()).isEqualTo(NINE.plus(MINUTE.multipliedBy(3)));
    }

    @Test
    void anAnswerIsTakenForTheMiddleOfItsWay() {
        server = NINE.plus(MINUTE);
        answering = Duration.ofMillis(400);

        clock.measure();

        assertThat(clock.instant()).isEqualTo(NINE.plus(MINUTE).plusMillis(200));
    }

    @Test
    void anAnswerThatTookTooLongIsLeftOut() {
        answering = Duration.ofSeconds(20);

        clock.measure();

        assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(20));
    }

    @Test
    void withoutTheDatabaseItDoesNotBegin() {
        cut = true;

        assertThatThrownBy(() -> new DatabaseClock(this::ask, () -> ticks)).hasMessage("cut");
    }

    @Test
    void whateverTheDatabasesTimeDoesItNeverGoesBack() {
        Random random = new Random(17);
        Instant last = clock.instant();
        for (int step = 0; step < 10_000; step++) {
            pass(Duration.ofMillis(random.nextInt(90_000)));
            server = server.plusMillis(random.nextInt(-60_000, 60_000));
            cut = random.nextInt(4) == 0;
            answering = Duration.ofMillis(random.nextInt(2_000));
            clock.measure();
            Instant now = clock.instant();
            assertThat(now).isAfterOrEqualTo(last);
            last = now;
        }
    }

    @Test
    void theEmbeddedServerTellsTheTime() {
        try (Store store = Store.inMemory();
                DatabaseClock real = DatabaseClock.of(store)) {
            Instant first = real.instant();

            assertThat(first).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
            assertThat(real.instant()).isAfterOrEqualTo(first);
        }
    }

    private void pass(Duration time) {
        ticks += time.toNanos();
        server = server.plus(time);
    }

    /** The server reads its clock, and then its answer takes its time. */
    private Instant ask() {
        if (cut) {
            throw new IllegalStateException("cut");
        }
        Instant now = server;
        pass(answering);
        return now;
    }
}
