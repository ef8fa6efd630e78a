package dev.muster.scheduler;

import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Teams in memory, with a store that can be out of reach. */
final class FakeTeams implements Teams {
    private final Map<TeamId, Team> teams = new ConcurrentHashMap<>();
    volatile boolean outOfReach;

    @Override
    public Optional<Team> find(WorkspaceId workspace, TeamId team) {
        reach();
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
        return List.copyOf(teams.values());
    }

    @Override
    public SaveOutcome save(Team team) {
        teams.put(team.id(), team);
        return new Saved(team);
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
