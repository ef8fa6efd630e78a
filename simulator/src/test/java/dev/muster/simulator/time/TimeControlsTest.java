package dev.muster.simulator.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People jump ahead, stop the clock and let it hurry; time never goes back. */
class TimeControlsTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-22T10:00:00Z");

    private final MovableClock clock = MovableClock.frozenAt(SUNDAY);
    private final List<Instant> moves = new ArrayList<>();
    private final TimeControls time = new TimeControls(clock, target -> {
        moves.add(target);
        clock.set(target);
    });

    @AfterEach
    void close() {
        time.close();
    }

    @Test
    void nextMondayIsTheOneOfTheZone() {
        time.toNextMonday(ZoneId.of("Pacific/Auckland"));
        assertThat(clock.instant()).isEqualTo("2026-11-22T19:59:00Z");
    }

    @Test
    void onMondayMorningNextMondayIsStillToday() {
        clock.set(Instant.parse("2026-11-23T08:58:00Z"));
        time.toNextMonday(ZoneId.of("UTC"));
        assertThat(clock.instant()).isEqualTo("2026-11-23T08:59:00Z");

        time.toNextMonday(ZoneId.of("UTC"));
        assertThat(clock.instant()).isEqualTo("2026-11-30T08:59:00Z");
    }

    @Test
    void timeNeverGoesBack() {
        time.advance(Duration.ofHours(-1));

        assertThat(moves).isEmpty();
        assertThat(clock.instant()).isEqualTo(SUNDAY);
    }

    @Test
    void aFasterPaceMovesTheClockInSteps() {
        time.setSpeed(TimeControls.FASTEST);
        assertThat(time.speed()).isEqualTo(3600);

        await().until(() -> clock.instant().isAfter(SUNDAY.plus(Duration.ofHours(1))));
        time.setSpeed(0);

        assertThat(time.speed()).isZero();
        assertThat(clock.isFrozen()).isTrue();
        assertThat(moves.size()).isGreaterThan(1);
    }

    @Test
    void aPaceThatIsNoneIsRefused() {
        assertThatThrownBy(() -> time.setSpeed(-1)).hasMessageContaining("from 0 to 3600");
        assertThatThrownBy(() -> time.setSpeed(3601)).hasMessageContaining("3601");
    }
}
