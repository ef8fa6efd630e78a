package dev.muster.domain.shift;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rosters in memory. */
public class InMemoryRosters implements Rosters {
    private final Map<RosterId, Roster> rosters = new LinkedHashMap<>();

    public InMemoryRosters with(RosterFixture... some) {
        for (RosterFixture roster : some) {
            propose(roster.build());
        }
        return this;
    }

    public void remove(String id) {
        rosters.remove(new RosterId(id));
    }

    @Override
    public void propose(Roster proposal) {
        rosters.put(proposal.id(), proposal);
    }

    @Override
    public Optional<Roster> find(WorkspaceId workspace, RosterId id) {
        return Optional.ofNullable(rosters.get(id)).filter(r -> r.workspace().equals(workspace));
    }

    @Override
    public Optional<Roster> decide(WorkspaceId workspace, RosterId id, Roster.State decision, UserId by, Instant at) {
        Optional<Roster> decided = find(workspace, id)
                .filter(r -> r.state() == Roster.State.PROPOSED)
                .map(r -> r.decided(decision, by, at));
        decided.ifPresent(this::propose);
        return decided;
    }

    @Override
    public Optional<Roster> applied(WorkspaceId workspace, RosterId id, UserId by, Instant at) {
        Optional<Roster> applied = find(workspace, id)
                .filter(r -> r.state() != Roster.State.APPLIED)
                .map(r -> r.decided(Roster.State.APPLIED, by, at));
        applied.ifPresent(this::propose);
        return applied;
    }

    @Override
    public List<Roster> makeOlderStale(Roster newest) {
        Comparator<Roster> age = Comparator.comparing(Roster::plannedAt).thenComparing(r -> r.id().value());
        List<Roster> stale = new ArrayList<>();
        for (Roster roster : List.copyOf(rosters.values())) {
            if (roster.team().equals(newest.team())
                    && roster.state() == Roster.State.PROPOSED
                    && roster.period().overlaps(newest.period())
                    && age.compare(roster, newest) < 0) {
                Roster old = new Roster(
                        roster.workspace(),
                        roster.team(),
                        roster.id(),
                        roster.period(),
                        roster.types(),
                        roster.shifts(),
                        roster.shortfalls(),
                        roster.quality(),
                        Roster.State.STALE,
                        roster.plannedAt(),
                        null,
                        null);
                propose(old);
                stale.add(old);
            }
        }
        return stale;
    }

    @Override
    public boolean change(Roster before, Roster after) {
        Roster stored = rosters.get(before.id());
        boolean same = stored != null
                && stored.state() == Roster.State.APPROVED
                && stored.since().revision() == before.since().revision();
        if (same) {
            propose(after);
        }
        return same;
    }

    @Override
    public Optional<Roster> approve(Roster asRead, UserId by, Instant at) {
        return Optional.ofNullable(rosters.get(asRead.id()))
                .filter(r -> r.since().revision() == asRead.since().revision())
                .flatMap(r -> decide(r.workspace(), r.id(), Roster.State.APPROVED, by, at));
    }

    @Override
    public boolean hold(Roster asRead) {
        Roster stored = rosters.get(asRead.id());
        boolean same = stored != null
                && (stored.state() == Roster.State.APPROVED || stored.state() == Roster.State.PROPOSED)
                && stored.since().revision() == asRead.since().revision();
        if (same) {
            propose(stored.held());
        }
        return same;
    }

    @Override
    public List<Roster> standing(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to) {
        return Stream.concat(published(workspace, team, from, to).stream(), proposed(workspace, team).stream())
                .filter(r ->
                        !r.period().to().isBefore(from) && !r.period().from().isAfter(to))
                .toList();
    }

    @Override
    public List<Roster> proposed(WorkspaceId workspace, TeamId team) {
        return rosters.values().stream()
                .filter(r -> r.workspace().equals(workspace) && r.team().equals(team))
                .filter(r -> r.state() == Roster.State.PROPOSED)
                .sorted(Comparator.comparing(Roster::plannedAt))
                .toList();
    }

    @Override
    public List<Roster> published(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to) {
        return rosters.values().stream()
                .filter(r -> r.workspace().equals(workspace) && r.team().equals(team))
                .filter(r -> r.state() == Roster.State.APPROVED)
                .filter(r ->
                        !r.period().to().isBefore(from) && !r.period().from().isAfter(to))
                .sorted(Comparator.comparing(r -> r.period().from()))
                .toList();
    }
}
