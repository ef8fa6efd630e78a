package dev.muster.domain.escalation;

import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.util.Optional;

/** A rulebook for what doesn't plan. */
final class NoRules implements ShiftRulebook {
    @Override
    public Optional<ShiftRules> of(WorkspaceId workspace, TeamId team) {
        return Optional.empty();
    }

    @Override
    public boolean save(ShiftRules rules) {
        throw new UnsupportedOperationException();
    }
}
