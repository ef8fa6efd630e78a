package dev.muster.scheduler;

import static org.awaitility.Awaitility.await;

import dev.muster.domain.routine.Routine;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.BusinessHours.DayHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;

/** Schedulers on real Quartz, and everything around them in memory; Monday 08:00, one team. */
abstract class SchedulerFixture {
    static final Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");
    static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    static final Duration MINUTE = Duration.ofMinutes(1);

    /** Only what a test is about makes a scheduler look: sweep and news come later than any test ends. */
    static final Pace NO_SWEEP =
            new Pace(Duration.ofHours(1), Duration.ofHours(1), Duration.ofMillis(20), Duration.ofMinutes(2));

    static final Pace QUICK_NEWS =
            new Pace(Duration.ofHours(1), Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMinutes(2));

    static final Pace QUICK_SWEEP =
            new Pace(Duration.ofMillis(20), Duration.ofHours(1), Duration.ofMillis(20), Duration.ofMinutes(2));

    final TestClock clock = new TestClock(EIGHT);
    final FakeTeams teams = new FakeTeams();
    final FakeLedger ledger = new FakeLedger();
    final FakeAnnouncer announcer = new FakeAnnouncer();
    final Team team = team("billing");
    private final List<RoutineScheduler> started = new ArrayList<>();

    SchedulerFixture() {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(5));
        teams.save(team);
    }

    @AfterEach
    void closeAll() {
        started.forEach(RoutineScheduler::close);
    }

    RoutineScheduler start(Routine... routines) {
        return start(NO_SWEEP, routines);
    }

    RoutineScheduler start(Pace pace, Routine... routines) {
        return start(new RoutineScheduler(clock, teams, List.of(routines), ledger, announcer, pace));
    }

    RoutineScheduler start(RoutineScheduler scheduler) {
        started.add(scheduler);
        scheduler.start();
        return scheduler;
    }

    RoutineScheduler startIdle(Routine... routines) {
        RoutineScheduler scheduler = start(routines);
        await().until(scheduler::isIdle);
        return scheduler;
    }

    void moveTo(Instant instant, RoutineScheduler scheduler) {
        clock.moveTo(instant);
        scheduler.clockMoved();
        await().until(scheduler::isIdle);
    }

    static Team team(String id) {
        return team(id, LocalTime.of(9, 0), EIGHT.minus(Duration.ofDays(30)));
    }

    /** No routine times: the scheduler doesn't know them, and the routines of these tests are due when a team opens. */
    @SuppressWarnings("NullAway")
    static Team team(String id, LocalTime opens, Instant settingsSince) {
        DayHours hours = new DayHours(opens.toSecondOfDay() / 60, DayHours.END_OF_DAY);
        return new Team(
                new TeamId(id),
                new WorkspaceId("T0MUSTER1"),
                id,
                new ChannelId("C0" + id.toUpperCase(Locale.ROOT)),
                new UserId("U0LEAD"),
                List.of(),
                new BusinessHours(ZoneOffset.UTC, Map.of(DayOfWeek.MONDAY, hours)),
                null,
                settingsSince,
                1);
    }
}
