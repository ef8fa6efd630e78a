package dev.muster.scheduler;

import static dev.muster.domain.routine.RoutineKind.DAILY_ASSIGNMENTS;
import static dev.muster.domain.routine.RoutineKind.SHIFT_START;
import static dev.muster.domain.routine.RoutineKind.WEEKLY_DIGEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.domain.routine.Announcement;
import dev.muster.domain.routine.Ledger.Outcome;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.routine.Routine;
import dev.muster.domain.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TroubleTest extends SchedulerFixture {
    private final Routine digest = FakeRoutine.at(WEEKLY_DIGEST, NINE);

    @Test
    void anAnnouncerThatFailsAtFirstAnnouncesOnceInTheEnd() {
        AtomicInteger attempts = new AtomicInteger();
        announcer.before = occurrence -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("the outbox is out of reach");
            }
        };
        clock.moveTo(NINE);
        RoutineScheduler scheduler = start(digest);
        await().until(() -> attempts.get() == 1);
        assertThat(scheduler.isIdle()).isFalse();

        clock.move(NO_SWEEP.lease());

        await().until(scheduler::isIdle);
        assertThat(announcer.times()).containsExactly(NINE);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void aHolderThatWakesAfterItsLeaseEndedChangesNothing() throws InterruptedException {
        CountDownLatch paused = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        announcer.before = occurrence -> {
            if (paused.getCount() > 0) {
                paused.countDown();
                awaitLatch(goOn);
            }
        };
        clock.moveTo(NINE);
        RoutineScheduler first = start(digest);
        paused.await();
        RoutineScheduler second = start(digest);

        clock.move(NO_SWEEP.lease());
        await().until(second::isIdle);
        assertThat(announcer.times()).containsExactly(NINE);
        assertThat(ledger.lostLeases()).isZero();

        goOn.countDown();
        await().until(first::isIdle);
        assertThat(ledger.lostLeases()).isEqualTo(1);
        assertThat(ledger.outcome(new Occurrence(team.workspace(), team.id(), WEEKLY_DIGEST, NINE.toString(), NINE)))
                .contains(Outcome.ANNOUNCED);
    }

    @Test
    void aBrokenRoutineStopsNoOther() {
        clock.moveTo(NINE);

        RoutineScheduler scheduler =
                start(FakeRoutine.broken(DAILY_ASSIGNMENTS), digest, FakeRoutine.at(SHIFT_START, NINE.plusSeconds(60)));
        await().until(() -> announcer.times().equals(List.of(NINE)));

        clock.moveTo(NINE.plusSeconds(60));
        scheduler.clockMoved();
        await().until(() -> announcer.times().equals(List.of(NINE, NINE.plusSeconds(60))));
        assertThat(scheduler.isIdle()).isFalse();
    }

    @Test
    void whatFailsAllThroughItsGraceIsNotedAsMissed() {
        AtomicInteger attempts = new AtomicInteger();
        announcer.before = occurrence -> {
            attempts.incrementAndGet();
            if (occurrence.isWithinGrace(clock.instant())) {
                throw new IllegalStateException("broken");
            }
        };
        clock.moveTo(NINE);
        RoutineScheduler scheduler = start(digest);
        await().until(() -> attempts.get() == 1);
        clock.move(NO_SWEEP.lease());
        await().until(() -> attempts.get() == 2);

        clock.move(WEEKLY_DIGEST.grace());

        await().until(scheduler::isIdle);
        assertThat(announcer.said()).singleElement().matches(said -> said.what() instanceof Announcement.Missed);
    }

    @Test
    void anOccurrenceThatFailsStopsNoOtherAndNoOtherTeam() {
        Team other = team("other");
        teams.save(other);
        announcer.before = occurrence -> {
            if (occurrence.team().equals(team.id()) && occurrence.kind() == WEEKLY_DIGEST) {
                throw new LinkageError("not even loaded");
            }
        };
        clock.moveTo(NINE);

        start(digest, FakeRoutine.at(SHIFT_START, NINE));

        await().until(() -> announcer.said().size() == 3);
        assertThat(ledger.finished()).isEqualTo(3);
    }

    @Test
    void aStoreThatIsDownAtTheStartIsTriedAgain() {
        teams.outOfReach = true;
        clock.moveTo(NINE);
        RoutineScheduler scheduler = start(QUICK_SWEEP, digest);
        assertThat(scheduler.isIdle()).isFalse();

        teams.outOfReach = false;

        await().until(() -> announcer.times().equals(List.of(NINE)));
    }

    @Test
    void aTeamThatCannotBeReadIsLookedAtAgainWhenItIsMended() {
        RoutineScheduler scheduler = start(QUICK_SWEEP, digest);
        await().until(scheduler::isIdle);
        teams.spoil(team);
        scheduler.changed(team.workspace(), team.id());
        await().until(() -> teams.looksInVain() > 0);

        teams.mend(team);
        clock.moveTo(NINE);
        await().until(() -> announcer.times().equals(List.of(NINE)));
    }

    @Test
    void aChangeWhileTheTeamIsAtWorkIsNotLost() throws InterruptedException {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        announcer.before = occurrence -> {
            inHand.countDown();
            awaitLatch(goOn);
        };
        Instant half = EIGHT.plus(MINUTE.multipliedBy(30));
        clock.moveTo(half);
        Routine movable =
                new FakeRoutine(WEEKLY_DIGEST, t -> List.of(t.settingsSince().plus(MINUTE)));
        RoutineScheduler scheduler = start(FakeRoutine.at(SHIFT_START, half), movable);
        inHand.await();

        teams.save(team("billing", LocalTime.NOON, half.minus(MINUTE.multipliedBy(2))));
        scheduler.changed(team.workspace(), team.id());
        goOn.countDown();

        await().until(() -> announcer.times().contains(half.minus(MINUTE)));
    }

    @Test
    void closingWaitsForTheOccurrenceInHandAndBeginsNoOther() throws InterruptedException {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        announcer.before = occurrence -> {
            inHand.countDown();
            awaitLatch(goOn);
        };
        clock.moveTo(NINE);
        RoutineScheduler scheduler = start(digest, FakeRoutine.at(SHIFT_START, NINE));
        inHand.await();

        Thread closing = Thread.ofPlatform().start(scheduler::close);
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        goOn.countDown();
        closing.join(Duration.ofSeconds(30));

        assertThat(ledger.finished()).isEqualTo(1);
        scheduler.changed(team.workspace(), team.id());
        scheduler.clockMoved();
        scheduler.close();
        assertThat(announcer.said()).hasSize(1);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
