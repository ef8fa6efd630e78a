package dev.muster.domain.shift;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leave in memory. */
public final class InMemoryLeaves implements Leaves {
    private final Map<LeaveId, Leave> leaves = new LinkedHashMap<>();

    @Override
    public void request(Leave leave) {
        leaves.put(leave.id(), leave);
    }

    @Override
    public Optional<Leave> find(WorkspaceId workspace, LeaveId id) {
        return Optional.ofNullable(leaves.get(id)).filter(l -> l.workspace().equals(workspace));
    }

    @Override
    public boolean replace(Leave before, Leave after) {
        boolean same = find(before.workspace(), before.id())
                .filter(l -> l.state() == before.state())
                .isPresent();
        if (same) {
            request(after);
        }
        return same;
    }

    @Override
    public List<Leave> touching(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to) {
        return leaves.values().stream()
                .filter(l -> l.workspace().equals(workspace) && l.team().equals(team))
                .filter(l -> l.overlaps(from, to))
                .sorted(Comparator.comparing(Leave::from))
                .toList();
    }
}
