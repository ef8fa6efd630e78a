package dev.muster.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TroublesTest {
    private static final Duration HALF = Duration.ofSeconds(30);

    private final Troubles troubles = new Troubles(HALF);

    @Test
    void thePausesGrowUpToFiveMinutes() {
        assertThat(fail()).isEqualTo(HALF);
        assertThat(fail()).isEqualTo(HALF.multipliedBy(2));
        assertThat(fail()).isEqualTo(HALF.multipliedBy(4));
        assertThat(fail()).isEqualTo(HALF.multipliedBy(8));
        assertThat(fail()).isEqualTo(Duration.ofMinutes(5));
        assertThat(fail()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatWentWellBeginsAnew() {
        fail();
        fail();

        troubles.well("digest");

        assertThat(fail()).isEqualTo(HALF);
    }

    @Test
    void oneTroubleDoesNotSlowAnother() {
        fail();

        assertThat(troubles.failed("assignments", new IllegalStateException("broken")))
                .isEqualTo(HALF);
    }

    private Duration fail() {
        return troubles.failed("digest", new IllegalStateException("broken"));
    }
}
