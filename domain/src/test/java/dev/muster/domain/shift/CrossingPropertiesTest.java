package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.calendar.FeedWatch;
import dev.muster.domain.shift.InterruptedRosters.Died;
import dev.muster.domain.shift.OfferDesk.Own;
import dev.muster.domain.shift.OfferOutcome.Done;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.shift.SickDesk.SickOutcome;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Many swaps across two published rosters, while others act in the midst of them, processes die between two writes, people fall
 * out and rosters are planned anew: whatever happens, no rule is broken, and both rosters say the same of each swap.
 */
class CrossingPropertiesTest {
    private static final int STEPS = 100;
    private static final AtomicInteger APPLIED = new AtomicInteger();
    private static final AtomicInteger HALF_DONE = new AtomicInteger();

    @Property(tries = 40)
    void whateverComesBetweenASwapIsMadeInBothRostersOrInNone(@ForAll long seed) {
        new Play(new Random(seed)).run();
    }

    private static final class Play {
        private final Random random;
        private final Team team;
        private final LocalDate first;
        private final InterruptedRosters rosters = new InterruptedRosters();
        private final InMemoryLeaves leaves = new InMemoryLeaves();
        private final InMemoryRulebook rulebook = new InMemoryRulebook();
        private final OfferDesk desk = new OfferDesk(rosters, rulebook, leaves);
        private final SickDesk sick = new SickDesk(rosters, leaves, desk);
        private final RosterDesk versions;
        private final TwoWeeks weeks;
        private final List<Leave> out = new ArrayList<>();
        private Instant now;

        Play(Random random) {
            this.random = random;
            ClockChange fortnight = ClockChange.any(random);
            team = fortnight.team();
            first = fortnight.first();
            now = first.minusDays(3).atTime(12, 0).toInstant(ZoneOffset.UTC);
            versions = new RosterDesk(rosters, rulebook, leaves, problem -> AnyPlan.of(problem, random));
            ShiftRules rules = rulebook.of(team.workspace(), team.id()).orElseThrow();
            rulebook.save(new ShiftRules(
                    rules.workspace(), rules.team(), fortnight.types(), rules.working(), rules.swaps(), 2));
            ShiftType[] types = fortnight.types().toArray(ShiftType[]::new);
            rosters.with(
                    roster("roster-a").from(first).types(types),
                    roster("roster-b").from(first.plusWeeks(1)).types(types));
            weeks = new TwoWeeks(team, first, fortnight.types(), rosters, leaves);
            weeks.fill(random, fortnight.date(), desk, now);
        }

        void run() {
            FeedWatch feeds = new FeedWatch(team, rosters, now);
            for (int i = 0; i < STEPS; i++) {
                Map<String, Long> staffing = TwoWeeks.staffing(weeks.shifts());
                if (random.nextInt(8) == 0) {
                    somethingElse();
                } else {
                    swapping();
                    assertThat(TwoWeeks.staffing(weeks.shifts())).isEqualTo(staffing);
                }
                assertThat(weeks.violationsBesideLeave()).isEmpty();
                weeks.nothingIsHalfDone();
                feeds.look(first, first.plusWeeks(2), now);
                now = now.plus(Duration.ofMinutes(random.nextInt(90)));
            }
        }

        /** A step of a swap: in peace, while somebody does another one, or by a process that dies. */
        private void swapping() {
            switch (random.nextInt(5)) {
                case 0 -> rosters.afterReading(this::step);
                case 1 -> rosters.beforeWriting(this::step);
                case 2 -> rosters.afterWriting(1 + random.nextInt(2), this::step);
                case 3 -> rosters.dieAfterWriting(1 + random.nextInt(3));
                default -> {}
            }
            try {
                step();
            } catch (Died died) {
                if (weeks.rosters().stream().anyMatch(r -> r.since().crossing() != null)) {
                    HALF_DONE.incrementAndGet();
                }
                rosters.inPeace();
                somebodyComes();
            }
            rosters.inPeace();
        }

        /** Others go on, whether or not they come upon what is half done, until somebody starts and looks at everything. */
        private void somebodyComes() {
            for (int i = random.nextInt(3); i > 0; i--) {
                step();
            }
            desk.settled(team, first, first.plusWeeks(2));
        }

        private void step() {
            List<Done> alive = weeks.rosters().stream()
                    .flatMap(r -> r.since().offers().stream().map(o -> new Done(r, o, r)))
                    .filter(done -> isAlive(done.offer()))
                    .toList();
            if (alive.isEmpty() || random.nextInt(4) == 0) {
                desk.offer(team, weeks.anyone(random), Kind.SWAP, first.plusDays(random.nextInt(14)), now);
            } else {
                step(alive.get(random.nextInt(alive.size())));
            }
        }

        private boolean isAlive(ShiftOffer offer) {
            return offer.isLive()
                    || (offer.state() == ShiftOffer.State.APPLIED
                            && offer.changedAt().plus(Duration.ofHours(1)).isAfter(now));
        }

        private void step(Done done) {
            ShiftOffer offer = done.offer();
            RosterId roster = done.roster().id();
            OfferOutcome outcome =
                    switch (offer.state()) {
                        case OPEN ->
                            take(
                                    done,
                                    offer.asked()
                                            .get(random.nextInt(offer.asked().size())));
                        case APPLIED -> desk.undo(team, roster, offer.id(), LEAD, now);
                        default -> desk.approve(team, roster, offer.id(), LEAD, now);
                    };
            if (outcome instanceof Done made && made.offer().state() == ShiftOffer.State.APPLIED) {
                APPLIED.incrementAndGet();
            }
        }

        private OfferOutcome take(Done done, UserId by) {
            List<Own> counters = desk.counterShifts(team, done.roster(), done.offer(), by, now);
            LocalDate theirs = counters.stream()
                    .filter(own -> !own.roster().id().equals(done.roster().id()))
                    .findFirst()
                    .map(own -> own.shift().date())
                    .orElseGet(() -> first.plusDays(random.nextInt(14)));
            return desk.take(team, done.roster().id(), done.offer().id(), by, theirs, now);
        }

        /** Somebody falls out, or a roster is planned anew, and a process may die in the midst of it, too. */
        private void somethingElse() {
            if (random.nextInt(3) == 0) {
                rosters.dieAfterWriting(1);
            }
            try {
                if (random.nextBoolean()) {
                    fallsOut(weeks.anyone(random));
                } else {
                    isPlannedAnew(weeks.rosters().get(random.nextInt(2)));
                }
            } catch (Died died) {
                out.forEach(leave -> sick.open(team, leave, now));
            }
            rosters.inPeace();
        }

        private void fallsOut(UserId person) {
            LocalDate today = now.atZone(team.zone()).toLocalDate();
            if (sick.callIn(team, person, today.plusDays(random.nextInt(2)), now) instanceof SickOutcome.Out recorded) {
                out.add(recorded.leave());
                sick.open(team, recorded.leave(), now);
            }
        }

        private void isPlannedAnew(Roster roster) {
            LocalDate today = now.atZone(team.zone()).toLocalDate();
            if (versions.replanning().refusal(team, roster.id(), today).isEmpty()) {
                Making making = new Making(Wanted.NOTHING, null, null, new Replanned(roster.id(), 0));
                Roster version = versions.propose(team, roster.period(), 1, making, PlanWatch.NOBODY, now)
                        .roster();
                versions.approve(team, version.id(), LEAD, now);
            }
        }
    }

    @AfterContainer
    static void swapsWereMadeAndLeftHalfDone() {
        assertThat(APPLIED).hasValueGreaterThan(100);
        assertThat(HALF_DONE).hasPositiveValue();
    }
}
