package dev.muster.scheduler;

import static dev.muster.domain.routine.RoutineKind.DAILY_ASSIGNMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.domain.routine.Announcement;
import dev.muster.domain.routine.Routine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks that are off by minutes, step back and jump; nobody tells the schedulers of it. */
@Timeout(120)
class ClockWalkTest extends SchedulerFixture {
    private static final int OFF_MINUTES = 10;
    private static final int STEPS = 40;

    /** Longer than two clocks differ, as any lease has to be. */
    private static final Pace PACE =
            new Pace(Duration.ofHours(1), Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofHours(1));

    private final List<Instant> times = IntStream.range(0, 25)
            .mapToObj(i -> NINE.plus(MINUTE.multipliedBy(7L * i)))
            .toList();
    private final Routine routine = FakeRoutine.at(DAILY_ASSIGNMENTS, times.toArray(Instant[]::new));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everythingIsAnnouncedOnceWhenTheClocksStandRightAgain(long seed) {
        Random random = new Random(seed);
        List<TestClock> clocks =
                IntStream.range(0, 3).mapToObj(i -> new TestClock(EIGHT)).toList();
        List<RoutineScheduler> instances = clocks.stream()
                .map(own -> start(new RoutineScheduler(own, teams, List.of(routine), ledger, announcer, PACE)))
                .toList();
        Instant right = EIGHT;
        for (int step = 0; step < STEPS; step++) {
            right = right.plus(MINUTE.multipliedBy(random.nextInt(12)));
            for (TestClock own : clocks) {
                own.moveTo(right.plusSeconds(60L * random.nextInt(-OFF_MINUTES, OFF_MINUTES + 1)));
            }
            await().until(() -> instances.stream().allMatch(RoutineScheduler::isIdle));
        }
        Instant end = times.getLast().plus(MINUTE);
        clocks.forEach(own -> own.moveTo(end));
        await().until(() -> instances.stream().allMatch(RoutineScheduler::isIdle));

        assertThat(announcer.times()).containsExactlyInAnyOrderElementsOf(times);
        assertThat(announcer.said()).noneMatch(said -> said.what() instanceof Announcement.Missed);
    }

    @Test
    void aClockThatStepsBackAnnouncesNothingAgain() {
        clock.moveTo(times.get(3));
        RoutineScheduler scheduler = start(PACE, routine);
        await().until(() -> announcer.said().size() == 4);

        clock.moveTo(EIGHT);
        await().until(scheduler::isIdle);
        clock.moveTo(times.get(4));

        await().until(() -> announcer.said().size() >= 5);
        await().until(scheduler::isIdle);
        assertThat(announcer.times()).containsExactlyElementsOf(times.subList(0, 5));
    }
}
