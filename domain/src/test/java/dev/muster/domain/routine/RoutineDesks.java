package dev.muster.domain.routine;

import dev.muster.domain.shift.InMemoryLeaves;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.shift.Rosters;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.util.Optional;

/** Desks for routines, which only read. */
final class RoutineDesks {
    private RoutineDesks() {}

    static RosterDesk rosters(Rosters rosters) {
        ShiftRulebook none = new ShiftRulebook() {
            @Override
            public Optional<ShiftRules> of(WorkspaceId workspace, TeamId team) {
                return Optional.empty();
            }

            @Override
            public boolean save(ShiftRules rules) {
                throw new UnsupportedOperationException();
            }
        };
        return new RosterDesk(rosters, none, new InMemoryLeaves(), problem -> {
            throw new UnsupportedOperationException();
        });
    }
}
