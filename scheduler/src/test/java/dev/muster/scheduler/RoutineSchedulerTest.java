package dev.muster.scheduler;

import static dev.muster.domain.routine.RoutineKind.DAILY_ASSIGNMENTS;
import static dev.muster.domain.routine.RoutineKind.SHIFT_REMINDER;
import static dev.muster.domain.routine.RoutineKind.SHIFT_START;
import static dev.muster.domain.routine.RoutineKind.WEEKLY_DIGEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.domain.routine.Announcement.Missed;
import dev.muster.domain.routine.Ledger.Outcome;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.routine.Routine;
import dev.muster.domain.routine.RoutineKind;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RoutineSchedulerTest extends SchedulerFixture {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** Due once, when the team opens on Monday. */
    private final Routine digest = new FakeRoutine(WEEKLY_DIGEST, t -> {
        int minute = Objects.requireNonNull(t.hours().days().get(MONDAY.getDayOfWeek()))
                .fromMinute();
        return List.of(MONDAY.atStartOfDay().plusMinutes(minute).toInstant(ZoneOffset.UTC));
    });

    @Test
    void whatIsDueIsAnnouncedOnceWhenItsTimeComes() {
        clock.goOnFrom(NINE.minusMillis(300));

        RoutineScheduler scheduler = start(digest);

        await().until(() -> announcer.times().equals(List.of(NINE)));
        await().until(scheduler::isIdle);
        assertThat(announcer.said().getFirst().late()).isLessThan(Duration.ofSeconds(10));
        scheduler.clockMoved();
        await().until(scheduler::isIdle);
        assertThat(announcer.times()).containsExactly(NINE);
    }

    @Test
    void nothingIsAnnouncedBeforeItsTime() {
        RoutineScheduler scheduler = startIdle(digest);

        moveTo(NINE.minusNanos(1), scheduler);

        assertThat(announcer.said()).isEmpty();
    }

    @Test
    void whatWasMissedIsCaughtUpWithinItsGraceAndSaysHowLateItIs() {
        clock.moveTo(NINE.plus(WEEKLY_DIGEST.grace()));

        startIdle(digest);

        assertThat(announcer.times()).containsExactly(NINE);
        assertThat(announcer.said().getFirst().late()).isEqualTo(WEEKLY_DIGEST.grace());
    }

    @Test
    void whatWasMissedPastItsGraceIsNotedOnce() {
        clock.moveTo(NINE.plus(WEEKLY_DIGEST.grace()).plusMillis(1));

        startIdle(digest);
        startIdle(digest);

        assertThat(announcer.said())
                .extracting(FakeAnnouncer.Said::what)
                .containsExactly(new Missed(WEEKLY_DIGEST, NINE));
        assertThat(ledger.outcome(occurrence(WEEKLY_DIGEST, NINE))).contains(Outcome.MISSED);
    }

    @Test
    void aReminderMissedPastItsGraceIsNotNoted() {
        clock.moveTo(NINE.plus(SHIFT_REMINDER.grace()).plusMillis(1));

        startIdle(FakeRoutine.at(SHIFT_REMINDER, NINE));

        assertThat(announcer.said()).isEmpty();
        assertThat(ledger.outcome(occurrence(SHIFT_REMINDER, NINE))).contains(Outcome.MISSED);
    }

    @Test
    void whatWasDueBeforeTheSettingsOrAWeekAgoIsNotCaughtUp() {
        Instant weekAgo = EIGHT.minus(Duration.ofDays(7));
        teams.save(team("young", LocalTime.NOON, EIGHT.minusSeconds(60)));

        startIdle(FakeRoutine.at(DAILY_ASSIGNMENTS, weekAgo, EIGHT.minusSeconds(60)));

        assertThat(announcer.said())
                .extracting(FakeAnnouncer.Said::occurrence)
                .containsExactly(occurrence(DAILY_ASSIGNMENTS, EIGHT.minusSeconds(60)));
    }

    @Test
    void whatHasNothingToSayIsFinishedInSilence() {
        Routine silent = new SilentRoutine(FakeRoutine.at(SHIFT_START, NINE));
        clock.moveTo(NINE);

        startIdle(silent);

        assertThat(announcer.said()).isEmpty();
        assertThat(ledger.outcome(occurrence(SHIFT_START, NINE))).contains(Outcome.NOTHING_TO_SAY);
    }

    @Test
    void settingsMovedEarlierWakeTheTeamEarlier() {
        Instant half = NINE.minus(Duration.ofMinutes(30));
        clock.goOnFrom(half.minusSeconds(1));
        RoutineScheduler scheduler = startIdle(digest);

        teams.save(team("billing", LocalTime.of(8, 30), EIGHT));
        scheduler.changed(team.workspace(), team.id());

        await().until(() -> announcer.times().equals(List.of(half)));
    }

    @Test
    void settingsMovedLaterLeaveTheOldTimeSilent() {
        RoutineScheduler scheduler = startIdle(digest);

        teams.save(team("billing", LocalTime.of(11, 0), EIGHT));
        scheduler.changed(team.workspace(), team.id());
        moveTo(NINE.plusSeconds(1), scheduler);

        assertThat(announcer.said()).isEmpty();
        moveTo(NINE.plus(Duration.ofHours(2)), scheduler);
        assertThat(announcer.times()).containsExactly(NINE.plus(Duration.ofHours(2)));
    }

    @Test
    void aTeamCreatedLaterIsWokenWhetherAnybodyTellsOrNot() {
        clock.moveTo(NINE);
        RoutineScheduler told = startIdle(FakeRoutine.at(SHIFT_START, NINE));
        start(QUICK_SWEEP, digest);
        Team late = team("late");

        teams.save(late);
        told.changed(late.workspace(), late.id());

        await().until(() -> announcer.said().stream()
                        .filter(s -> s.occurrence().team().equals(late.id()))
                        .count()
                == 2);
    }

    @Test
    void aDeletedTeamIsForgotten() {
        RoutineScheduler scheduler = startIdle(digest);
        teams.delete(team);

        scheduler.changed(team.workspace(), team.id());
        scheduler.changed(team.workspace(), new TeamId("never-was"));
        moveTo(NINE, scheduler);

        assertThat(announcer.said()).isEmpty();
        assertThat(scheduler.nextDue()).isEmpty();
    }

    @Test
    void movingTheClockOverThreeDueTimesAnnouncesInOrderThoseWithinGrace() {
        Instant two = NINE.plus(Duration.ofHours(5));
        RoutineScheduler scheduler = startIdle(
                FakeRoutine.at(SHIFT_START, two.plusSeconds(60), NINE), FakeRoutine.at(DAILY_ASSIGNMENTS, two), digest);

        moveTo(two.plusSeconds(120), scheduler);

        assertThat(announcer.times()).containsExactly(NINE, two, two.plusSeconds(60));
        assertThat(ledger.outcome(occurrence(SHIFT_START, NINE))).contains(Outcome.MISSED);
    }

    @Test
    void itKnowsWhatIsDueNextAndWhetherItIsIdle() {
        teams.save(team("other"));
        Instant later = NINE.plusSeconds(60);
        RoutineScheduler scheduler = startIdle(digest, FakeRoutine.at(SHIFT_START, later));
        assertThat(scheduler.nextDue()).contains(NINE);

        clock.moveTo(NINE);
        assertThat(scheduler.isIdle()).isFalse();
        assertThat(scheduler.nextDue()).contains(later);

        moveTo(later, scheduler);
        assertThat(scheduler.nextDue()).isEmpty();
        assertThat(announcer.times()).hasSize(4);
    }

    private Occurrence occurrence(RoutineKind kind, Instant due) {
        return new Occurrence(team.workspace(), team.id(), kind, due.toString(), due);
    }
}
