package dev.muster.scheduler;

import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Teams in memory, with a store that can be out of reach. */
final class FakeTeams implements Teams {
    private final Map<TeamId, Team> teams = new ConcurrentHashMap<>();
    private final Set<TeamId> unreadable = ConcurrentHashMap.newKeySet();
    private final AtomicInteger looks = new AtomicInteger();
    private final Map<TeamId, Change> changes = new ConcurrentHashMap<>();
    private final AtomicLong stamps = new AtomicLong();
    volatile boolean outOfReach;
    /** A sweep finds nothing: who acts has heard of it another way. */
    volatile boolean hidden;

    @Override
    public Optional<Team> find(WorkspaceId workspace, TeamId team) {
        reach();
        if (unreadable.contains(team)) {
            looks.incrementAndGet();
            throw new IllegalStateException("a team that can't be read");
        }
        return Optional.ofNullable(teams.get(team)).filter(t -> t.workspace().equals(workspace));
    }

    @Override
    public Optional<Team> withChannel(WorkspaceId workspace, ChannelId channel) {
        return in(workspace).stream().filter(t -> t.channel().equals(channel)).findFirst();
    }

    @Override
    public List<Team> in(WorkspaceId workspace) {
        return all().stream().filter(t -> t.workspace().equals(workspace)).toList();
    }

    @Override
    public List<Team> all() {
        reach();
        return teams.values().stream()
                .filter(team -> !hidden && !unreadable.contains(team.id()))
                .toList();
    }

    /** From now on nobody can read a team. */
    void spoil(Team team) {
        unreadable.add(team.id());
    }

    void mend(Team team) {
        unreadable.remove(team.id());
    }

    /** How often somebody looked in vain for a team that can't be read. */
    int looksInVain() {
        return looks.get();
    }

    @Override
    public SaveOutcome save(Team team) {
        teams.put(team.id(), team);
        touch(team.workspace(), team.id());
        return new Saved(team);
    }

    @Override
    public void touch(WorkspaceId workspace, TeamId team) {
        reach();
        changes.put(team, new Change(workspace, team, Instant.ofEpochMilli(stamps.incrementAndGet())));
    }

    @Override
    public List<Change> changedSince(Instant stamp) {
        reach();
        return changes.values().stream().filter(c -> c.at().isAfter(stamp)).toList();
    }

    void delete(Team team) {
        teams.remove(team.id());
    }

    private void reach() {
        if (outOfReach) {
            throw new IllegalStateException("the store is out of reach");
        }
    }
}
