package dev.muster.simulator.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.workspace.Bot;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.Ts;
import dev.muster.simulator.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MovableClockTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:59:00Z");

    @Test
    void aFrozenClockMovesByHandOnlyAndTellsItsListeners() {
        MovableClock clock = MovableClock.frozenAt(MONDAY);
        AtomicInteger jumps = new AtomicInteger();
        clock.onChange(jumps::incrementAndGet);
        clock.advance(Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo("2026-11-23T09:00:00Z");
        clock.set(MONDAY);
        assertThat(clock.instant()).isEqualTo(MONDAY);
        assertThat(jumps).hasValue(2);
        assertThat(clock.isFrozen()).isTrue();
    }

    @Test
    void aViewInAnotherZoneMovesAlong() {
        MovableClock clock = MovableClock.frozenAt(MONDAY);
        var inMadrid = clock.withZone(ZoneId.of("Europe/Madrid"));
        clock.advance(Duration.ofDays(1));
        assertThat(inMadrid.instant()).isEqualTo(clock.instant());
    }

    @Test
    void aRunningClockGoesOnFromWhereItWasSet() {
        MovableClock clock = MovableClock.startingAt(MONDAY);
        assertThat(clock.isFrozen()).isFalse();
        assertThat(clock.instant()).isAfterOrEqualTo(MONDAY);
        clock.freeze();
        Instant stood = clock.instant();
        assertThat(clock.instant()).isEqualTo(stood);
        clock.resume();
        assertThat(clock.instant()).isAfterOrEqualTo(stood);
    }

    @Test
    void timestampsGrowEvenWhenTheClockStandsOrGoesBack() {
        MovableClock clock = MovableClock.frozenAt(MONDAY);
        Workspace workspace = new Workspace(clock, "T1", "Team", new Bot(new PersonId("U1"), "B1", "A1", "bot"));
        Ts first = workspace.nextTs();
        Ts second = workspace.nextTs();
        clock.advance(Duration.ofHours(-1));
        Ts third = workspace.nextTs();
        assertThat(first).isEqualTo(Ts.of(MONDAY)).isLessThan(second);
        assertThat(second).isLessThan(third);
        assertThat(Ts.parse(first.toString())).contains(first);
        assertThat(first.instant()).isEqualTo(MONDAY);
    }
}
