package dev.muster.domain.shift;

import dev.muster.domain.shift.ShiftRules.SwapApproval;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** The shift rules of one team, in memory. */
public final class InMemoryRulebook implements ShiftRulebook {
    private ShiftRules rules = new ShiftRules(
            TeamFixture.WORKSPACE,
            TeamFixture.TEAM,
            List.of(RosterFixture.EARLY, RosterFixture.LATE, RosterFixture.NIGHT),
            WorkingRules.DEFAULT,
            1);

    /** Swaps are approved in another way. */
    public void approves(SwapApproval how) {
        rules = new ShiftRules(
                rules.workspace(), rules.team(), rules.types(), rules.working(), how, rules.version() + 1);
    }

    @Override
    public Optional<ShiftRules> of(WorkspaceId workspace, TeamId team) {
        return Optional.of(rules);
    }

    @Override
    public boolean save(ShiftRules changed) {
        rules = changed;
        return true;
    }
}
