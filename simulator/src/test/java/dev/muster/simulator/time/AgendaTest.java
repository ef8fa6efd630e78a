package dev.muster.simulator.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tasks wait for the clock, however it gets there. */
class AgendaTest {
    private final MovableClock clock = MovableClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"));
    private final Agenda agenda = new Agenda(clock);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        agenda.close();
    }

    @Test
    void aTaskWaitsUntilTheClockIsMoved() {
        agenda.after(Duration.ofMinutes(1), () -> done.add("a"));
        agenda.after(Duration.ofMinutes(5), () -> done.add("b"));

        clock.advance(Duration.ofSeconds(59));
        assertThat(done).isEmpty();
        clock.advance(Duration.ofSeconds(1));

        await().until(() -> done.equals(List.of("a")));
        clock.advance(Duration.ofHours(1));
        await().until(() -> done.equals(List.of("a", "b")));
    }

    @Test
    void aTaskThatIsDueAlreadyRunsAtOnce() {
        agenda.at(clock.instant(), () -> done.add("now"));

        await().until(() -> done.equals(List.of("now")));
    }

    @Test
    void aRunningClockNeedsNoPush() {
        clock.resume();

        agenda.after(Duration.ofMillis(20), () -> done.add("by itself"));

        await().until(() -> done.equals(List.of("by itself")));
    }

    @Test
    void whatIsLeftAtTheEndIsForgotten() {
        agenda.after(Duration.ofMinutes(1), () -> done.add("late"));

        agenda.close();
        clock.advance(Duration.ofMinutes(2));

        assertThat(done).isEmpty();
    }
}
