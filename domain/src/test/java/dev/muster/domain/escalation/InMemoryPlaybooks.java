package dev.muster.domain.escalation;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Playbooks in memory. */
public final class InMemoryPlaybooks implements Playbooks {
    private final Map<TeamId, TeamPlaybooks> byTeam = new HashMap<>();

    @Override
    public Optional<TeamPlaybooks> find(WorkspaceId workspace, TeamId team) {
        return Optional.ofNullable(byTeam.get(team)).filter(p -> p.workspace().equals(workspace));
    }

    @Override
    public boolean save(TeamPlaybooks playbooks) {
        long before = find(playbooks.workspace(), playbooks.team())
                .map(TeamPlaybooks::version)
                .orElse(0L);
        if (before != playbooks.version() - 1) {
            return false;
        }
        byTeam.put(playbooks.team(), playbooks);
        return true;
    }
}
