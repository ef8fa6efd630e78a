package dev.muster.domain.shift;

import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where rosters are proposed, approved and rejected. All instants are UTC. */
public final class RosterDesk {
    private final Rosters rosters;
    private final RosterProblems problems;
    private final RosterPlanner planner;
    private final Replanning replanning;

    public RosterDesk(Rosters rosters, ShiftRulebook rulebook, Leaves leaves, RosterPlanner planner) {
        this.rosters = rosters;
        this.problems = new RosterProblems(rosters, rulebook, leaves);
        this.planner = planner;
        this.replanning = new Replanning(rosters, problems, planner);
    }

    /** Why a period can't be planned. */
    public sealed interface PlanRefusal {
        record InThePast(LocalDate today) implements PlanRefusal {}

        record AlreadyPublished(Roster published) implements PlanRefusal {}

        record NoShiftTypes() implements PlanRefusal {}

        record NoMembers() implements PlanRefusal {}

        /** Of a published roster, only today and what is past is there: nothing that could change. */
        record NothingLeft(Roster published) implements PlanRefusal {}

        /** There is no published roster to change. */
        record NothingPublished() implements PlanRefusal {}
    }

    /**
     * What is against planning a period, asked before the planner is started.
     *
     * @param today the local date in the team's zone
     */
    public Optional<PlanRefusal> refusal(Team team, Period period, LocalDate today) {
        if (period.from().isBefore(today)) {
            return Optional.of(publishedIn(team, period)
                    .filter(r -> r.period().to().isAfter(today))
                    .<PlanRefusal>map(PlanRefusal.AlreadyPublished::new)
                    .orElseGet(() -> new PlanRefusal.InThePast(today)));
        }
        if (team.members().isEmpty()) {
            return Optional.of(new PlanRefusal.NoMembers());
        }
        if (problems.types(team).isEmpty()) {
            return Optional.of(new PlanRefusal.NoShiftTypes());
        }
        return publishedIn(team, period).map(PlanRefusal.AlreadyPublished::new);
    }

    /** Pinned cells that no roster of a period can have; asked when nothing else is against planning it. */
    public List<Clash> clashes(Team team, Period period, Wanted wanted) {
        return wanted.pins().isEmpty() ? List.of() : Clash.in(problem(team, period, 1, wanted));
    }

    private Optional<Roster> publishedIn(Team team, Period period) {
        return rosters.published(team.workspace(), team.id(), period.from(), period.to()).stream()
                .findFirst();
    }

    /** A new proposal, and the older ones that it made stale. */
    public record Proposed(Roster roster, List<Roster> stale) {}

    /**
     * Plans a period and stores the proposal. It takes as long as the planner does.
     *
     * @param seed another seed may lead to another, equally good roster
     * @param making what it is made from; its pinned cells clash with nothing
     * @param watch may end it early with the best roster so far
     */
    public Proposed propose(Team team, Period period, int seed, Making making, PlanWatch watch, Instant now) {
        Replanned replanned = making.replanned();
        if (replanned != null) {
            return propose(replanning.plan(team, seed, making, replanned, watch, now));
        }
        RosterProblem problem = problem(team, period, seed, making.wanted());
        RosterPlanner.Plan plan = planner.plan(problem, watch);
        Making made = making.previous() == null
                ? pending(team, period).map(r -> making.from(r.id())).orElse(making)
                : making;
        return propose(
                proposed(team, problem, plan.shifts(), plan.quality(), now).made(made));
    }

    /** The newest proposal of a roster for some of these days, which the next one takes the place of. */
    private Optional<Roster> pending(Team team, Period period) {
        return proposed(team).reversed().stream()
                .filter(r -> r.making().replanned() == null && r.period().overlaps(period))
                .findFirst();
    }

    /**
     * A roster that somebody wrote, and what it does that a planned one never would.
     *
     * @param roster not stored yet
     */
    public record Draft(Roster roster, List<Breach> breaches) {
        public Draft {
            breaches = List.copyOf(breaches);
        }
    }

    /**
     * Makes a proposal of shifts that somebody wrote, and names every hard rule that they break; stores nothing.
     *
     * @param shifts in any order; each of a member and of one of the team's types
     */
    public Draft draft(Team team, Period period, List<Shift> shifts, Instant now) {
        RosterProblem problem = problem(team, period, 1, Wanted.NOTHING);
        List<String> types = problem.types().stream().map(ShiftType::name).toList();
        List<UserId> people = team.members().stream().map(Member::user).toList();
        List<Shift> ordered = shifts.stream()
                .sorted(Comparator.comparing(Shift::date)
                        .thenComparing(s -> types.indexOf(s.type()))
                        .thenComparing(s -> people.indexOf(s.person())))
                .toList();
        return new Draft(
                proposed(team, problem, ordered, Roster.Quality.BY_HAND, now), RosterRules.breaches(problem, ordered));
    }

    /** Stores a proposal, which takes the place of older ones. */
    public Proposed propose(Roster roster) {
        rosters.propose(roster);
        return new Proposed(roster, rosters.makeOlderStale(roster));
    }

    static Roster proposed(Team team, RosterProblem problem, List<Shift> shifts, Roster.Quality quality, Instant now) {
        return new Roster(
                team.workspace(),
                team.id(),
                RosterId.random(),
                problem.period(),
                problem.types(),
                shifts,
                RosterRules.shortfalls(problem, shifts),
                quality,
                Roster.State.PROPOSED,
                now,
                null,
                null);
    }

    private RosterProblem problem(Team team, Period period, int seed, Wanted wanted) {
        if (problems.rules(team).isEmpty()) {
            throw new IllegalStateException("team " + team.id() + " has no shift rules");
        }
        return problems.of(team, period, problems.types(team), seed, wanted);
    }

    /** A problem with the shift types of a roster that was planned before. */
    RosterProblem problem(Team team, Roster roster) {
        return problems.of(team, roster);
    }

    /** What came of a decision on a proposal. */
    public sealed interface DecisionOutcome {
        record Approved(Roster roster) implements DecisionOutcome {}

        record Rejected(Roster roster) implements DecisionOutcome {}

        /** It was decided before, or a newer proposal took its place; nothing changed. */
        record NotProposedAnyMore(Roster roster) implements DecisionOutcome {}

        /** Only the lead decides; nothing changed. */
        record NotTheLead(UserId lead) implements DecisionOutcome {}

        /** Another roster for some of these days was published meanwhile; nothing changed. */
        record AlreadyPublished(Roster published) implements DecisionOutcome {}

        record NoSuchRoster() implements DecisionOutcome {}

        /** A new version is part of the roster that is published. */
        record Applied(Roster proposal, Roster published, RosterChange change) implements DecisionOutcome {}

        /** The published roster is not any more what the new version was planned for; nothing changed. */
        record OutOfDate(Roster proposal) implements DecisionOutcome {}

        /** Something that came since it was planned is against it; nothing changed. */
        record BreaksARule(Roster proposal, Shortfall.Cause cause) implements DecisionOutcome {}

        /** Somebody who would get a shift has left the team since; nothing changed. */
        record HasLeft(Roster proposal, UserId person) implements DecisionOutcome {}
    }

    public DecisionOutcome approve(Team team, RosterId id, UserId by, Instant now) {
        return decide(team, id, Roster.State.APPROVED, by, now);
    }

    public DecisionOutcome reject(Team team, RosterId id, UserId by, Instant now) {
        return decide(team, id, Roster.State.REJECTED, by, now);
    }

    private DecisionOutcome decide(Team team, RosterId id, Roster.State decision, UserId by, Instant now) {
        if (!team.isLead(by)) {
            return new DecisionOutcome.NotTheLead(team.lead());
        }
        Optional<Roster> stored =
                rosters.find(team.workspace(), id).filter(r -> r.team().equals(team.id()));
        if (stored.isEmpty()) {
            return new DecisionOutcome.NoSuchRoster();
        }
        Replanned replanned = stored.get().making().replanned();
        if (replanned != null && decision == Roster.State.APPROVED) {
            return replanning.approve(team, stored.get(), replanned, by, now);
        }
        return decision == Roster.State.APPROVED
                ? new Approving(rosters, problems).approve(team, id, by, now)
                : rosters.decide(team.workspace(), id, decision, by, now)
                        .<DecisionOutcome>map(DecisionOutcome.Rejected::new)
                        .orElseGet(() -> new DecisionOutcome.NotProposedAnyMore(
                                rosters.find(team.workspace(), id).orElseThrow()));
    }

    /** Where changes of published rosters are planned. */
    public Replanning replanning() {
        return replanning;
    }

    public Optional<Roster> find(Team team, RosterId id) {
        return rosters.find(team.workspace(), id).filter(r -> r.team().equals(team.id()));
    }

    /** The published shifts that start on the dates from one to another, both included, with their rosters. */
    public PublishedShifts published(Team team, LocalDate from, LocalDate to) {
        return PublishedShifts.of(rosters.published(team.workspace(), team.id(), from, to), from, to);
    }

    /** How a roster keeps to what people wish now. */
    public WishesKept wishes(Team team, Roster roster) {
        return WishesKept.of(roster, problems.working(team));
    }

    /** The proposals that wait for the lead, the oldest first. */
    public List<Roster> proposed(Team team) {
        return rosters.proposed(team.workspace(), team.id());
    }

    /** Whether a published roster covers a date, be it without any shift on it. */
    public boolean covers(Team team, LocalDate date) {
        return !rosters.published(team.workspace(), team.id(), date, date).isEmpty();
    }

    /**
     * How the shifts of the last quarter, up to yesterday, are shared out.
     *
     * @param today the local date in the team's zone
     */
    public Fairness fairness(Team team, LocalDate today) {
        LocalDate from = today.minusWeeks(Fairness.WEEKS);
        LocalDate to = today.minusDays(1);
        return fairness(team, publishedRosters(team, from, to), from, to);
    }

    /** How the shifts of some rosters are shared out. */
    Fairness fairness(Team team, List<Roster> some, LocalDate from, LocalDate to) {
        WorkingRules rules = problems.working(team);
        return Fairness.of(
                some,
                from,
                to,
                new Fairness.Facts(
                        team.members(),
                        approvedLeave(team, from, to),
                        team.hours().daysOff(),
                        rules::mostHoursOf));
    }

    List<Roster> publishedRosters(Team team, LocalDate from, LocalDate to) {
        return rosters.published(team.workspace(), team.id(), from, to);
    }

    List<Leave> approvedLeave(Team team, LocalDate from, LocalDate to) {
        return problems.approvedLeave(team, from, to);
    }
}
