package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.OfferOutcome.Done;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.shift.ShiftRules.SwapApproval;
import dev.muster.domain.shift.Shortfall.Cause;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever is offered, taken, approved, undone, taken off and planned anew in whatever order, across two published rosters. */
class OfferPropertiesTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final int STEPS = 60;

    private final Team team = TeamFixture.team().build();

    @Property(tries = 40)
    void noAppliedChangeBreaksAHardRuleAndItConcernsExactlyThoseWhoseShiftsChange(@ForAll long seed) {
        new Play(new Random(seed)).run();
    }

    /** One course of things. */
    private final class Play {
        private final Random random;
        private final InMemoryRosters rosters = new InMemoryRosters();
        private final InMemoryLeaves leaves = new InMemoryLeaves();
        private final InMemoryRulebook rulebook = new InMemoryRulebook();
        private final OfferDesk desk = new OfferDesk(rosters, rulebook, leaves);
        private final SickDesk sick = new SickDesk(rosters, leaves, desk);
        private final RosterDesk versions = new RosterDesk(rosters, rulebook, leaves, this::somehow);
        private final List<RosterId> proposals = new ArrayList<>();
        private final List<OfferId> offers = new ArrayList<>();
        private Instant now = START;

        Play(Random random) {
            this.random = random;
            if (random.nextBoolean()) {
                rulebook.approves(SwapApproval.AUTOMATIC);
            }
        }

        void run() {
            rosters.with(roster("roster-a"), roster("roster-b").from(MONDAY.plusWeeks(1)));
            fill();
            for (int i = 0; i < STEPS; i++) {
                act();
                now = now.plus(Duration.ofMinutes(random.nextInt(360)));
            }
        }

        /** A roster as somebody may have published it: no rule broken, not every shift covered. */
        private void fill() {
            for (LocalDate date = MONDAY; date.isBefore(MONDAY.plusWeeks(2)); date = date.plusDays(1)) {
                for (ShiftType type : List.of(EARLY, LATE, NIGHT)) {
                    UserId person = anyone();
                    Roster roster = with(date);
                    List<Shift> one = List.of(new Shift(date, type.name(), person));
                    if (desk.at(team, roster, START).isLegal(List.of(), one)) {
                        RosterChange change =
                                new RosterChange("filled", RosterChange.What.COVERED, List.of(), one, LEAD, START);
                        assertThat(rosters.change(roster, roster.after(change))).isTrue();
                    }
                }
            }
        }

        private void act() {
            LocalDate date = MONDAY.plusDays(random.nextInt(14));
            UserId person = anyone();
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
                case 1, 2 -> {
                    Kind kind = random.nextBoolean() ? Kind.SWAP : Kind.COVER;
                    if (desk.offer(team, person, kind, date, now) instanceof Done done) {
                        offers.add(done.offer().id());
                    }
                }
                case 3 -> sick(person);
                case 4 -> proposeChanges();
                case 5 -> proposals.forEach(this::decide);
                default -> offers.forEach(id -> step(id, person));
            }
        }

        /** A plan as any planner may make it: most of what is published, other legal shifts where there is room. */
        private RosterPlanner.Plan somehow(RosterProblem problem) {
            List<Shift> plan = new ArrayList<>();
            List<Shift> wanted = new ArrayList<>(problem.kept().shifts());
            wanted.removeIf(s -> random.nextInt(6) == 0);
            for (LocalDate date : problem.period().dates()) {
                if (!date.isBefore(problem.kept().from())) {
                    problem.types().forEach(type -> wanted.add(new Shift(date, type.name(), anyone())));
                }
            }
            for (Shift shift : wanted) {
                List<Shift> others = new ArrayList<>(plan);
                others.addAll(problem.history());
                others.removeIf(s -> !s.person().equals(shift.person()));
                boolean isLegal = RosterRules.obstacle(
                                problem,
                                team.member(shift.person()).orElseThrow(),
                                shift.date(),
                                problem.typeOf(shift).orElseThrow(),
                                others)
                        .isEmpty();
                boolean isTaken = plan.stream()
                        .anyMatch(s -> s.date().equals(shift.date()) && s.type().equals(shift.type()));
                if (isLegal && !isTaken) {
                    plan.add(shift);
                }
            }
            return new RosterPlanner.Plan(plan, new Roster.Quality(1, 1));
        }

        private void proposeChanges() {
            Roster roster = with(MONDAY.plusDays(random.nextInt(14)));
            LocalDate today = now.atZone(team.zone()).toLocalDate();
            if (versions.replanning().refusal(team, roster.id(), today).isEmpty()) {
                List<Shift> untouched = shifts();
                Making making = new Making(Wanted.NOTHING, null, null, new Replanned(roster.id(), 0));
                proposals.add(versions.propose(team, roster.period(), 1, making, PlanWatch.NOBODY, now)
                        .roster()
                        .id());
                assertThat(shifts()).isEqualTo(untouched);
            }
        }

        private void decide(RosterId proposal) {
            List<Shift> untouched = shifts();
            List<Cause> brokenNow = violations(untouched);
            RosterDesk.DecisionOutcome outcome = random.nextInt(5) == 0
                    ? versions.reject(team, proposal, LEAD, now)
                    : versions.approve(team, proposal, LEAD, now);
            List<Shift> after = shifts();
            assertThat(brokenNow).as("broken by a new version").containsAll(violations(after));
            if (!(outcome instanceof RosterDesk.DecisionOutcome.Applied applied)) {
                assertThat(after).isEqualTo(untouched);
                return;
            }
            LocalDate today = now.atZone(team.zone()).toLocalDate();
            List<CellChange> told = CellChange.of(applied.change());
            assertThat(told).allMatch(c -> c.date().isAfter(today));
            assertThat(told.stream().map(CellChange::person).collect(java.util.stream.Collectors.toSet()))
                    .isEqualTo(changed(untouched, after));
            assertThat(applied.published().since().offers())
                    .filteredOn(o -> o.isLive() && o.kind() != Kind.SICK)
                    .allMatch(o -> after.containsAll(o.removed()));
            assertThat(versions.approve(team, proposal, LEAD, now))
                    .isInstanceOf(RosterDesk.DecisionOutcome.NotProposedAnyMore.class);
        }

        /** Somebody falls out, and may be back within the hour. */
        private void sick(UserId person) {
            List<Shift> untouched = shifts();
            List<Cause> broken = violations(untouched);
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
            assertThat(changed(untouched, shifts())).isEqualTo(opened.isEmpty() ? Set.of() : Set.of(person));
            assertThat(shifts())
                    .noneMatch(s -> s.person().equals(person)
                            && out.leave().covers(s.date())
                            && !desk.at(team, with(s.date()), now).isOver(s));
            if (random.nextBoolean()
                    && sick.undo(team, out.leave().id(), LEAD, now) instanceof SickDesk.UndoOutcome.BackAgain back) {
                // What they were on in spite of leave is not put back.
                List<Shift> expected = new ArrayList<>(untouched);
                expected.removeAll(back.taken());
                assertThat(shifts()).containsExactlyInAnyOrderElementsOf(expected);
                assertThat(broken).containsAll(violations(shifts()));
            }
        }

        private void step(OfferId id, UserId person) {
            Done found = rosters.published(team.workspace(), team.id(), MONDAY, MONDAY.plusWeeks(2)).stream()
                    .flatMap(r -> r.since().offer(id).stream().map(o -> new Done(r, o)))
                    .findFirst()
                    .orElseThrow();
            RosterId roster = found.roster().id();
            List<Shift> untouched = shifts();
            List<Cause> brokenNow = violations(untouched);
            OfferOutcome outcome =
                    switch (random.nextInt(6)) {
                        case 0, 1 -> desk.take(team, roster, id, person, theirs(found, person), now);
                        case 2, 3 -> desk.approve(team, roster, id, LEAD, now);
                        case 4 -> desk.withdraw(team, roster, id, person, now);
                        default -> desk.undo(team, roster, id, person, now);
                    };
            List<Shift> after = shifts();
            assertThat(brokenNow).as("broken by an applied change").containsAll(violations(after));
            assertThat(violations(after)).hasSizeLessThanOrEqualTo(brokenNow.size());
            assertThat(after).doesNotHaveDuplicates();
            if (outcome instanceof Done done && isChange(done.offer())) {
                assertThat(done.offer().concerned()).doesNotHaveDuplicates();
                assertThat(Set.copyOf(done.offer().concerned())).isEqualTo(changed(untouched, after));
            } else {
                assertThat(after).isEqualTo(untouched);
            }
        }

        private static boolean isChange(ShiftOffer offer) {
            return offer.state() == ShiftOffer.State.APPLIED || offer.state() == ShiftOffer.State.UNDONE;
        }

        private @Nullable LocalDate theirs(Done found, UserId person) {
            if (found.offer().kind() == Kind.COVER) {
                return null;
            }
            List<Shift> own = found.roster().of(person);
            return own.isEmpty() ? MONDAY : own.get(random.nextInt(own.size())).date();
        }

        private Roster with(LocalDate date) {
            return rosters.published(team.workspace(), team.id(), date, date).getFirst();
        }

        private UserId anyone() {
            List<Member> members = team.members();
            return members.get(random.nextInt(members.size())).user();
        }

        private List<Shift> shifts() {
            return rosters.published(team.workspace(), team.id(), MONDAY, MONDAY.plusWeeks(2)).stream()
                    .flatMap(r -> r.shifts().stream())
                    .toList();
        }

        private List<Cause> violations(List<Shift> shifts) {
            List<Leave> leave = leaves.touching(team.workspace(), team.id(), MONDAY, MONDAY.plusWeeks(2)).stream()
                    .filter(l -> l.state() == Leave.State.APPROVED)
                    .toList();
            return RosterRules.violations(
                    new RosterProblem(
                            team.zone(),
                            new Period(MONDAY, 2),
                            team.members(),
                            List.of(EARLY, LATE, NIGHT),
                            WorkingRules.DEFAULT,
                            leave,
                            List.of(),
                            List.of(),
                            1),
                    shifts);
        }

        private static Set<UserId> changed(List<Shift> before, List<Shift> after) {
            Set<UserId> changed = new HashSet<>();
            before.stream().filter(s -> !after.contains(s)).map(Shift::person).forEach(changed::add);
            after.stream().filter(s -> !before.contains(s)).map(Shift::person).forEach(changed::add);
            return changed;
        }
    }
}
