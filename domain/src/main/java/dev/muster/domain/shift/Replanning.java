package dev.muster.domain.shift;

import dev.muster.domain.shift.RosterDesk.DecisionOutcome;
import dev.muster.domain.shift.RosterDesk.PlanRefusal;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where changes of published rosters are planned and become part of them. A new version is a proposal like any other until
 * the lead approves it: then it is one more change of the published roster, made by one conditional update. All instants
 * are UTC.
 */
public final class Replanning {
    private static final int WEEKS_AHEAD = 8;

    private final Rosters rosters;
    private final RosterProblems problems;
    private final RosterPlanner planner;

    Replanning(Rosters rosters, RosterProblems problems, RosterPlanner planner) {
        this.rosters = rosters;
        this.problems = problems;
        this.planner = planner;
    }

    /** The published roster that covers a local date, or else the next one after it. */
    public Optional<Roster> on(Team team, LocalDate date) {
        return rosters.published(team.workspace(), team.id(), date, date.plusWeeks(WEEKS_AHEAD)).stream()
                .min(Comparator.comparing(r -> r.period().from()));
    }

    /** A roster, if it is published. */
    public Optional<Roster> published(Team team, RosterId id) {
        return rosters.find(team.workspace(), id)
                .filter(r -> r.team().equals(team.id()) && r.state() == Roster.State.APPROVED);
    }

    /**
     * What is against planning changes of a roster.
     *
     * @param today the local date in the team's zone, which stays as it is
     */
    public Optional<PlanRefusal> refusal(Team team, RosterId id, LocalDate today) {
        Optional<Roster> published = published(team, id);
        if (published.isEmpty()) {
            return Optional.of(new PlanRefusal.NothingPublished());
        }
        if (!published.get().period().to().isAfter(today)) {
            return Optional.of(new PlanRefusal.NothingLeft(published.get()));
        }
        if (team.members().isEmpty()) {
            return Optional.of(new PlanRefusal.NoMembers());
        }
        return problems.types(team).isEmpty() ? Optional.of(new PlanRefusal.NoShiftTypes()) : Optional.empty();
    }

    /** Pinned cells that no version of a published roster can have. */
    public List<Clash> clashes(Team team, RosterId id, Wanted wanted, Instant now) {
        return wanted.pins().isEmpty()
                ? List.of()
                : published(team, id)
                        .map(r -> Clash.in(problem(team, r, 1, wanted, now)))
                        .orElse(List.of());
    }

    /**
     * Plans changes of a published roster; stores nothing. It takes as long as the planner does.
     *
     * @param making names the published roster
     */
    Roster plan(Team team, int seed, Making making, Replanned replanned, PlanWatch watch, Instant now) {
        Roster published = published(team, replanned.roster()).orElseThrow();
        RosterProblem problem = problem(team, published, seed, making.wanted(), now);
        RosterPlanner.Plan plan = planner.plan(problem, watch);
        Making made = new Making(
                making.wanted(),
                making.previous(),
                making.editedBy(),
                new Replanned(published.id(), published.since().changes().size()));
        return Versions.proposed(team, published, problem, plan, now).made(made);
    }

    private RosterProblem problem(Team team, Roster published, int seed, Wanted wanted, Instant now) {
        LocalDate from = Versions.firstThatMayChange(published.period(), today(team, now));
        List<ShiftType> types = Versions.types(published.types(), problems.types(team));
        return problems.changing(team, published, types, seed, wanted.from(from), from);
    }

    /** What a proposed version that is short could do about it: a problem in which the days before it are history. */
    RosterProblem open(Team team, Roster proposal) {
        LocalDate from = Versions.firstThatMayChange(proposal.period(), today(team, proposal.plannedAt()));
        return Optional.ofNullable(proposal.making().replanned())
                .flatMap(replanned -> published(team, replanned.roster()))
                .map(published -> problems.changing(team, published, proposal.types(), 1, Wanted.NOTHING, from))
                .orElseGet(() -> problems.of(team, proposal));
    }

    /** Whether the published roster is not any more what the proposal was planned for, or a day that it changes has begun. */
    public boolean isOutOfDate(Team team, Roster proposal, Instant now) {
        Replanned replanned = proposal.making().replanned();
        return replanned != null
                && published(team, replanned.roster())
                        .filter(r -> isAsPlannedFor(team, r, proposal, replanned, now))
                        .isEmpty();
    }

    private static boolean isAsPlannedFor(
            Team team, Roster published, Roster proposal, Replanned replanned, Instant now) {
        LocalDate today = today(team, now);
        return published.since().changes().size() == replanned.changes()
                && CellChange.between(published, proposal).stream()
                        .allMatch(c -> c.date().isAfter(today));
    }

    /** What the team has set otherwise for its shift types since the roster was published that a proposal is to change. */
    TypeChanges typesSince(Team team, Roster proposal) {
        return Optional.ofNullable(proposal.making().replanned())
                .filter(replanned -> proposal.state() == Roster.State.PROPOSED)
                .flatMap(replanned -> published(team, replanned.roster()))
                .map(r -> TypeChanges.between(r.types(), proposal.types(), problems.types(team)))
                .orElse(TypeChanges.NONE);
    }

    /** Makes a proposed version part of the roster that is published, if that is still what it was planned for. */
    DecisionOutcome approve(Team team, Roster proposal, Replanned replanned, UserId by, Instant now) {
        while (true) {
            Optional<Neighbours> around = published(team, replanned.roster()).map(r -> Neighbours.of(rosters, r));
            Optional<Roster> published = around.map(Neighbours::middle);
            Optional<RosterChange> made = published.flatMap(r -> r.since().replanned(proposal.id()));
            if (made.isPresent()) {
                return applied(proposal, published.get(), made.get());
            }
            if (proposal.state() != Roster.State.PROPOSED) {
                return new DecisionOutcome.NotProposedAnyMore(proposal);
            }
            if (around.isEmpty() || !isAsPlannedFor(team, published.get(), proposal, replanned, now)) {
                return new DecisionOutcome.OutOfDate(proposal);
            }
            RosterChange change = Versions.change(published.get(), proposal, by, now);
            RosterNow after = at(
                    team,
                    published.get().replanned(proposal, change),
                    around.get().published(),
                    now);
            switch (after.verdict(change.added(), change.added())) {
                case RosterNow.Verdict.Legal legal -> {}
                case RosterNow.Verdict.Breaks breaks -> {
                    return new DecisionOutcome.BreaksARule(proposal, breaks.cause());
                }
                case RosterNow.Verdict.NotAMember left -> {
                    return new DecisionOutcome.HasLeft(proposal, left.person());
                }
            }
            Roster stored = Versions.withoutVoidOffers(after, by);
            if (around.get().change(rosters, stored)) {
                return applied(proposal, stored, change);
            }
        }
    }

    /** The proposal of a change of a published roster, which says afterwards that it is part of it. */
    public Optional<Roster> settle(Team team, RosterChange change) {
        RosterId id = new RosterId(change.cause());
        return rosters.applied(team.workspace(), id, change.by(), change.at())
                .or(() -> rosters.find(team.workspace(), id));
    }

    /** The published roster says so; that the proposal says so, too, may be left to somebody else to write. */
    private DecisionOutcome applied(Roster proposal, Roster published, RosterChange change) {
        return rosters.applied(proposal.workspace(), proposal.id(), change.by(), change.at())
                .<DecisionOutcome>map(now -> new DecisionOutcome.Applied(now, published, change))
                .orElseGet(() -> new DecisionOutcome.NotProposedAnyMore(
                        rosters.find(proposal.workspace(), proposal.id()).orElse(proposal)));
    }

    private RosterNow at(Team team, Roster roster, List<Roster> around, Instant now) {
        Period period = roster.period();
        return RosterNow.of(
                team,
                roster,
                around,
                problems.working(team),
                problems.approvedLeave(team, period.from(), period.to()),
                now);
    }

    private static LocalDate today(Team team, Instant now) {
        return now.atZone(team.zone()).toLocalDate();
    }
}
