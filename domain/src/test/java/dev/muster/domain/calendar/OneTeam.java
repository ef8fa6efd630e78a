package dev.muster.domain.calendar;

import dev.muster.domain.shift.InMemoryLeaves;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The only team there is; it can become another version of itself. */
final class OneTeam implements Teams {
    private Team team;

    OneTeam(Team team) {
        this.team = team;
    }

    /** A desk of rosters that nobody plans. */
    static RosterDesk rosterDesk(InMemoryRosters rosters) {
        ShiftRulebook none = new ShiftRulebook() {
            @Override
            public Optional<ShiftRules> of(WorkspaceId workspace, TeamId id) {
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

    void becomes(Team other) {
        team = other;
    }

    @Override
    public Optional<Team> find(WorkspaceId workspace, TeamId id) {
        return Optional.of(team).filter(t -> t.workspace().equals(workspace) && t.id().equals(id));
    }

    @Override
    public Optional<Team> withChannel(WorkspaceId workspace, ChannelId channel) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Team> in(WorkspaceId workspace) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Team> all() {
        return List.of(team);
    }

    @Override
    public SaveOutcome save(Team changed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void touch(WorkspaceId workspace, TeamId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Change> changedSince(Instant stamp) {
        throw new UnsupportedOperationException();
    }
}
