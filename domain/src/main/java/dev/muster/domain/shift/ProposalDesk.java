package dev.muster.domain.shift;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the lead looks at proposals and sets their cells by hand. All instants are UTC. */
public final class ProposalDesk {
    private static final int MOST_FIXES = 2;
    private static final int MOST_EXPLAINED = 12;

    private final RosterDesk rosters;

    public ProposalDesk(RosterDesk rosters) {
        this.rosters = rosters;
    }

    /** What the lead sees beside a proposal, as it is now. */
    public ProposalView view(Team team, Roster roster, Instant now) {
        LocalDate from = roster.period().from();
        LocalDate to = roster.period().to();
        LocalDate past = from.minusWeeks(RosterProblem.WEEKS_OF_HISTORY);
        List<Roster> withPast = Stream.concat(
                        rosters.publishedRosters(team, past, from.minusDays(1)).stream()
                                .filter(r -> !r.id().equals(roster.id())),
                        Stream.of(roster))
                .toList();
        return new ProposalView(
                rosters.fairness(team, List.of(roster), from, to),
                rosters.fairness(team, withPast, past, to),
                rosters.approvedLeave(team, from, to),
                roster.state() == Roster.State.PROPOSED ? fixes(team, roster) : List.of(),
                rosters.wishes(team, roster),
                changes(team, roster),
                roster.state() == Roster.State.PROPOSED && rosters.replanning().isOutOfDate(team, roster, now),
                rosters.replanning().typesSince(team, roster));
    }

    /** Against what is published, if it is to change that; else against the proposal that it was made from. */
    private Optional<List<CellChange>> changes(Team team, Roster roster) {
        Replanned replanned = roster.making().replanned();
        if (replanned == null) {
            return Optional.ofNullable(roster.making().previous())
                    .flatMap(previous -> rosters.find(team, previous))
                    .map(previous -> CellChange.between(previous, roster));
        }
        return rosters.find(team, replanned.roster()).map(published -> published
                .since()
                .replanned(roster.id())
                .map(CellChange::of)
                .orElseGet(() -> CellChange.between(published, roster)));
    }

    private List<List<Fix>> fixes(Team team, Roster roster) {
        RosterProblem problem = rosters.replanning().open(team, roster);
        List<Shift> open = roster.shifts().stream()
                .filter(s -> !s.date().isBefore(problem.kept().from()))
                .toList();
        Fixes fixes = new Fixes(problem, open);
        return roster.shortfalls().stream()
                .limit(MOST_EXPLAINED)
                .map(shortfall -> fixes.of(shortfall, MOST_FIXES))
                .toList();
    }

    public Optional<Roster> find(Team team, RosterId id) {
        return rosters.find(team, id);
    }

    /** Who is on approved leave on which days of a roster. */
    public List<Leave> leave(Team team, Roster roster) {
        return rosters.approvedLeave(
                team, roster.period().from(), roster.period().to());
    }

    /** Sets cells of a proposal: a new version takes its place, in which they are pinned. */
    public EditOutcome edit(Team team, RosterId id, List<Pin> cells, UserId by, Instant now) {
        if (!team.isLead(by)) {
            return new EditOutcome.NotTheLead(team.lead());
        }
        Optional<Roster> found = rosters.find(team, id);
        if (found.isEmpty()) {
            return new EditOutcome.NoSuchRoster();
        }
        Roster roster = found.get();
        if (roster.state() != Roster.State.PROPOSED) {
            return new EditOutcome.NotProposedAnyMore(roster);
        }
        LocalDate from = rosters.replanning().open(team, roster).kept().from();
        Optional<LocalDate> begun = cells.stream()
                .filter(cell -> RosterEdit.differs(roster, cell))
                .map(Pin::date)
                .filter(date -> date.isBefore(from))
                .findFirst();
        if (begun.isPresent()) {
            return new EditOutcome.HasBegun(begun.get());
        }
        RosterProblem problem = rosters.problem(team, roster);
        return switch (RosterEdit.of(roster, problem, cells)) {
            case RosterEdit.Same same -> new EditOutcome.Same();
            case RosterEdit.Breaks breaks -> new EditOutcome.Breaks(breaks.breaches());
            case RosterEdit.NotAMember gone -> new EditOutcome.NotAMember(gone.person());
            case RosterEdit.Changed changed -> {
                Making making = new Making(
                        roster.making().wanted().with(changed.cells()),
                        roster.id(),
                        by,
                        roster.making().replanned());
                yield new EditOutcome.Edited(rosters.propose(
                        RosterDesk.proposed(team, problem, changed.shifts(), Roster.Quality.BY_HAND, now)
                                .made(making)
                                .shortOnlyFrom(from)));
            }
        };
    }
}
