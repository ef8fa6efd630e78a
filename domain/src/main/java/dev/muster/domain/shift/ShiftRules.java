package dev.muster.domain.shift;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.util.List;
import java.util.Optional;

/**
 * What a team's rosters are made of: its shift types and working rules.
 *
 * @param swaps whose word it takes to swap or cover a shift
 * @param version raised by one at each change
 */
public record ShiftRules(
        WorkspaceId workspace,
        TeamId team,
        List<ShiftType> types,
        WorkingRules working,
        SwapApproval swaps,
        long version) {
    /** Whose word it takes to change a published roster by a swap or a cover. */
    public enum SwapApproval {
        BY_THE_LEAD,
        /** Nobody's, where shares stay fair. */
        AUTOMATIC
    }

    /** Rules under which the lead decides on swaps. */
    public ShiftRules(WorkspaceId workspace, TeamId team, List<ShiftType> types, WorkingRules working, long version) {
        this(workspace, team, types, working, SwapApproval.BY_THE_LEAD, version);
    }

    public ShiftRules {
        types = List.copyOf(types);
    }

    /** The next version, with other shift types. */
    public ShiftRules next(List<ShiftType> others) {
        return new ShiftRules(workspace, team, others, working, swaps, version + 1);
    }

    /** The next version, with other working rules. */
    public ShiftRules next(WorkingRules others) {
        return new ShiftRules(workspace, team, types, others, swaps, version + 1);
    }

    public Optional<ShiftType> type(String name) {
        return types.stream().filter(t -> t.name().equalsIgnoreCase(name)).findFirst();
    }
}
