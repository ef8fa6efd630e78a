package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.calendar.FeedWatch;
import dev.muster.domain.shift.OfferOutcome.Done;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.shift.ShiftRules.SwapApproval;
import dev.muster.domain.shift.Shortfall.Cause;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is offered, taken, approved, undone, taken off and planned anew in whatever order, across two published rosters
 * and whatever the clocks do in these weeks.
 */
class OfferPropertiesTest {
    private static final int STEPS = 60;

    @Property(tries = 40)
    void noAppliedChangeBreaksAHardRuleAndItConcernsExactlyThoseWhoseShiftsChange(@ForAll long seed) {
        new Play(new Random(seed)).run();
    }

    /** One course of things. */
    private static final class Play {
        private final Random random;
        private final ClockChange fortnight;
        private final Team team;
        private final LocalDate first;
        private final Instant start;
        private final InMemoryRosters rosters = new InMemoryRosters();
        private final InMemoryLeaves leaves = new InMemoryLeaves();
        private final InMemoryRulebook rulebook = new InMemoryRulebook();
        private final OfferDesk desk = new OfferDesk(rosters, rulebook, leaves);
        private final SickDesk sick = new SickDesk(rosters, leaves, desk);
        private final RosterDesk versions;
        private final TwoWeeks weeks;
        private final List<RosterId> proposals = new ArrayList<>();
        private final List<OfferId> offers = new ArrayList<>();
        private Instant now;

        Play(Random random) {
            this.random = random;
            fortnight = ClockChange.any(random);
            team = fortnight.team();
            first = fortnight.first();
            start = first.minusDays(3).atTime(12, 0).toInstant(ZoneOffset.UTC);
            now = start;
            weeks = new TwoWeeks(team, first, fortnight.types(), rosters, leaves);
            versions = new RosterDesk(rosters, rulebook, leaves, problem -> AnyPlan.of(problem, random));
            ShiftRules rules = rulebook.of(team.workspace(), team.id()).orElseThrow();
            rulebook.save(new ShiftRules(
                    rules.workspace(), rules.team(), fortnight.types(), rules.working(), rules.swaps(), 2));
            if (random.nextBoolean()) {
                rulebook.approves(SwapApproval.AUTOMATIC);
            }
        }

        void run() {
            ShiftType[] types = fortnight.types().toArray(ShiftType[]::new);
            rosters.with(
                    roster("roster-a").from(first).types(types),
                    roster("roster-b").from(first.plusWeeks(1)).types(types));
            weeks.fill(random, fortnight.date(), desk, start);
            FeedWatch feeds = new FeedWatch(team, rosters, now);
            for (int i = 0; i < STEPS; i++) {
                act();
                assertThat(fortnight.tooLittleRest(weeks.shifts(), WorkingRules.DEFAULT.rest()))
                        .isEmpty();
                weeks.nothingIsHalfDone();
                feeds.look(first, first.plusWeeks(2), now);
                now = now.plus(Duration.ofMinutes(random.nextInt(360)));
            }
        }

        private void act() {
            LocalDate date = first.plusDays(random.nextInt(14));
            UserId person = weeks.anyone(random);
            switch (random.nextInt(11)) {
                case 0 ->
                    leaves.request(new Leave(
                            team.workspace(),
                            team.id(),
                            LeaveId.random(),
                            person,
                            date,
                            date,
                            Leave.State.APPROVED,
                            LEAD,
                            now));
                case 1, 2 -> offers(person, date);
                case 3 -> sick(person);
                case 4 -> proposeChanges();
                case 5 -> proposals.forEach(this::decide);
                default -> offers.forEach(id -> step(id, person));
            }
        }

        private void offers(UserId person, LocalDate date) {
            Kind kind = random.nextInt(3) == 0 ? Kind.COVER : Kind.SWAP;
            if (desk.offer(team, person, kind, date, now) instanceof Done done) {
                offers.add(done.offer().id());
            }
        }

        private void proposeChanges() {
            Roster roster = weeks.with(first.plusDays(random.nextInt(14)));
            LocalDate today = now.atZone(team.zone()).toLocalDate();
            if (versions.replanning().refusal(team, roster.id(), today).isEmpty()) {
                List<Shift> untouched = weeks.shifts();
                Making making = new Making(Wanted.NOTHING, null, null, new Replanned(roster.id(), 0));
                proposals.add(versions.propose(team, roster.period(), 1, making, PlanWatch.NOBODY, now)
                        .roster()
                        .id());
                assertThat(weeks.shifts()).isEqualTo(untouched);
            }
        }

        private void decide(RosterId proposal) {
            List<Shift> untouched = weeks.shifts();
            RosterDesk.DecisionOutcome outcome = random.nextInt(5) == 0
                    ? versions.reject(team, proposal, LEAD, now)
                    : versions.approve(team, proposal, LEAD, now);
            List<Shift> after = weeks.shifts();
            if (!(outcome instanceof RosterDesk.DecisionOutcome.Applied applied)) {
                assertThat(after).isEqualTo(untouched);
                return;
            }
            assertThat(weeks.violations(untouched))
                    .as("broken by a new version")
                    .containsAll(weeks.violations(after));
            LocalDate today = now.atZone(team.zone()).toLocalDate();
            List<CellChange> told = CellChange.of(applied.change());
            assertThat(told).allMatch(c -> c.date().isAfter(today));
            assertThat(told.stream().map(CellChange::person).collect(Collectors.toSet()))
                    .isEqualTo(TwoWeeks.changed(untouched, after));
            assertThat(applied.published().since().offers())
                    .filteredOn(o -> o.isLive() && o.kind() != Kind.SICK)
                    .allMatch(o -> after.containsAll(o.removed()));
            assertThat(versions.approve(team, proposal, LEAD, now))
                    .isInstanceOf(RosterDesk.DecisionOutcome.NotProposedAnyMore.class);
        }

        /** Somebody falls out, and may be back within the hour. */
        private void sick(UserId person) {
            List<Shift> untouched = weeks.shifts();
            List<Cause> broken = weeks.violations(untouched);
            LocalDate today = now.atZone(team.zone()).toLocalDate();
            if (!(sick.callIn(team, person, today.plusDays(random.nextInt(3)), now)
                    instanceof SickDesk.SickOutcome.Out out)) {
                return;
            }
            List<SickDesk.Opened> opened = sick.open(team, out.leave(), now);
            assertThat(sick.open(team, out.leave(), now)).isEqualTo(opened);
            opened.stream()
                    .flatMap(o -> Optional.ofNullable(o.offer()).stream())
                    .forEach(o -> offers.add(o.id()));
            assertThat(TwoWeeks.changed(untouched, weeks.shifts()))
                    .isEqualTo(opened.isEmpty() ? Set.of() : Set.of(person));
            assertThat(weeks.shifts())
                    .noneMatch(s -> s.person().equals(person)
                            && out.leave().covers(s.date())
                            && !desk.at(team, weeks.with(s.date()), now).isOver(s));
            if (random.nextBoolean()
                    && sick.undo(team, out.leave().id(), LEAD, now) instanceof SickDesk.UndoOutcome.BackAgain back) {
                // What they were on in spite of leave is not put back.
                List<Shift> expected = new ArrayList<>(untouched);
                expected.removeAll(back.taken());
                assertThat(weeks.shifts()).containsExactlyInAnyOrderElementsOf(expected);
                assertThat(broken).containsAll(weeks.violations(weeks.shifts()));
            }
        }

        private void step(OfferId id, UserId person) {
            Done found = weeks.rosters().stream()
                    .flatMap(r -> r.since().offer(id).stream().map(o -> new Done(r, o, r)))
                    .findFirst()
                    .orElseThrow();
            RosterId roster = found.roster().id();
            List<Shift> untouched = weeks.shifts();
            OfferOutcome outcome =
                    switch (random.nextInt(6)) {
                        case 0, 1 -> desk.take(team, roster, id, person, theirs(found.offer(), person), now);
                        case 2, 3 -> desk.approve(team, roster, id, LEAD, now);
                        case 4 -> desk.withdraw(team, roster, id, person, now);
                        default -> desk.undo(team, roster, id, person, now);
                    };
            List<Shift> after = weeks.shifts();
            if (!(outcome instanceof Done done && isChange(done.offer()))) {
                assertThat(after).isEqualTo(untouched);
                return;
            }
            List<Cause> brokenBefore = weeks.violations(untouched);
            List<Cause> brokenAfter = weeks.violations(after);
            assertThat(brokenBefore).as("broken by an applied change").containsAll(brokenAfter);
            assertThat(brokenAfter).hasSizeLessThanOrEqualTo(brokenBefore.size());
            assertThat(after).doesNotHaveDuplicates();
            if (done.offer().kind() != Kind.SICK) {
                assertThat(TwoWeeks.staffing(after)).isEqualTo(TwoWeeks.staffing(untouched));
            }
            assertThat(done.offer().concerned()).doesNotHaveDuplicates();
            assertThat(Set.copyOf(done.offer().concerned())).isEqualTo(TwoWeeks.changed(untouched, after));
        }

        private static boolean isChange(ShiftOffer offer) {
            return offer.state() == ShiftOffer.State.APPLIED || offer.state() == ShiftOffer.State.UNDONE;
        }

        private @Nullable LocalDate theirs(ShiftOffer offer, UserId person) {
            if (offer.kind() == Kind.COVER) {
                return null;
            }
            List<Shift> own = weeks.shifts().stream()
                    .filter(s -> s.person().equals(person))
                    .toList();
            return own.isEmpty() ? first : own.get(random.nextInt(own.size())).date();
        }
    }
}
