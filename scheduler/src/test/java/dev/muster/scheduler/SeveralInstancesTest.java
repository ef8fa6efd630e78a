package dev.muster.scheduler;

import static dev.muster.domain.routine.RoutineKind.SHIFT_START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.routine.Announcement;
import dev.muster.domain.routine.Announcer;
import dev.muster.domain.routine.Ledger;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.routine.Routine;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SeveralInstancesTest extends SchedulerFixture {
    private static final int MANY = 100;

    private final List<Instant> times = IntStream.range(0, MANY)
            .mapToObj(i -> NINE.plus(MINUTE.multipliedBy(i)))
            .toList();
    private final Routine shifts = FakeRoutine.at(SHIFT_START, times.toArray(Instant[]::new));

    /** At these, whoever announces dies before it can say so. */
    private final Set<Instant> deadly = ConcurrentHashMap.newKeySet();

    @Test
    void twoInstancesAnnounceEveryOccurrenceOnce() {
        RoutineScheduler one = startIdle(shifts);
        RoutineScheduler two = startIdle(shifts);

        for (Instant time : times) {
            clock.moveTo(time);
            one.clockMoved();
            two.clockMoved();
            await().until(() -> one.isIdle() && two.isIdle());
        }

        assertThat(announcer.times()).containsExactlyElementsOf(times);
    }

    @Test
    void whatOneInstanceChangesTheOthersActOnWithoutASweep() {
        Map<TeamId, List<Instant>> due = new ConcurrentHashMap<>();
        Routine routine = new FakeRoutine(SHIFT_START, t -> due.getOrDefault(t.id(), List.of()));
        RoutineScheduler other = start(QUICK_NEWS, routine);
        await().until(other::isIdle);
        clock.moveTo(NINE);
        teams.hidden = true;

        due.put(team.id(), List.of(NINE));
        teams.save(team);
        await().until(() -> announcer.times().equals(List.of(NINE)));

        Team made = team("refunds");
        due.put(made.id(), List.of(NINE.minusSeconds(1)));
        teams.save(made);
        await().until(() -> announcer.times().equals(List.of(NINE, NINE.minusSeconds(1))));
    }

    @Test
    void aRosterThatOneInstancePublishesReachesTheOthers() {
        Map<TeamId, List<Instant>> due = new ConcurrentHashMap<>();
        Routine routine = new FakeRoutine(SHIFT_START, t -> due.getOrDefault(t.id(), List.of()));
        RoutineScheduler publishing = start(NO_SWEEP, new FakeRoutine(SHIFT_START, t -> List.of()));
        RoutineScheduler other = start(QUICK_NEWS, routine);
        await().until(() -> publishing.isIdle() && other.isIdle());
        clock.moveTo(NINE);
        teams.hidden = true;

        due.put(team.id(), List.of(NINE));
        publishing.changed(team.workspace(), team.id());

        await().until(() -> announcer.times().equals(List.of(NINE)));
    }

    @Test
    void whatADyingInstanceLeftIsTakenUpByAnother() {
        IntStream.range(0, MANY).filter(i -> i % 7 == 3).forEach(i -> deadly.add(times.get(i)));
        int deaths = deadly.size();
        List<Mortal> alive = new ArrayList<>(List.of(new Mortal(), new Mortal()));

        for (Instant time : times) {
            boolean deathly = deadly.contains(time);
            clock.moveTo(time);
            alive.forEach(mortal -> mortal.scheduler.clockMoved());
            await().until(() -> announcer.times().contains(time));
            await().until(() -> !deathly || alive.stream().anyMatch(m -> m.dead));
            alive.stream().filter(m -> m.dead).forEach(m -> m.scheduler.close());
            alive.replaceAll(mortal -> mortal.dead ? new Mortal() : mortal);
        }
        clock.move(NO_SWEEP.lease());
        alive.forEach(mortal -> mortal.scheduler.clockMoved());
        await().until(() -> alive.stream().allMatch(mortal -> mortal.scheduler.isIdle()));

        assertThat(Set.copyOf(announcer.times())).isEqualTo(Set.copyOf(times));
        assertThat(announcer.times()).as("only what a dead one did is repeated").hasSize(MANY + deaths);
        assertThat(ledger.finished()).isEqualTo(MANY);
    }

    /** An instance whose process ends at a deadly occurrence: from then on nothing it does reaches the store. */
    private final class Mortal implements Ledger, Announcer {
        private volatile boolean dead;
        private final RoutineScheduler scheduler =
                start(new RoutineScheduler(clock, teams, List.of(shifts), this, this, NO_SWEEP));

        @Override
        public void announce(Team team, Occurrence occurrence, List<Announcement> announcements, Instant now) {
            live();
            announcer.announce(team, occurrence, announcements, now);
            if (deadly.remove(occurrence.due())) {
                dead = true;
            }
            live();
        }

        @Override
        public boolean claim(Occurrence occurrence, LeaseToken token, Instant now, Instant until) {
            live();
            return ledger.claim(occurrence, token, now, until);
        }

        @Override
        public boolean finish(Occurrence occurrence, LeaseToken token, Outcome outcome, Instant now) {
            live();
            return ledger.finish(occurrence, token, outcome, now);
        }

        @Override
        public Optional<Outcome> outcome(Occurrence occurrence) {
            live();
            return ledger.outcome(occurrence);
        }

        private void live() {
            if (dead) {
                throw new IllegalStateException("dead");
            }
        }
    }
}
