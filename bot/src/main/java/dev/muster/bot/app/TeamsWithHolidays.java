package dev.muster.bot.app;

import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.PublicHolidays;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The stored teams, each with the public holidays of its region. */
final class TeamsWithHolidays implements Teams {
    private final Teams stored;
    private final PublicHolidays calendar;

    TeamsWithHolidays(Teams stored, PublicHolidays calendar) {
        this.stored = stored;
        this.calendar = calendar;
    }

    @Override
    public Optional<Team> find(WorkspaceId workspace, TeamId team) {
        return stored.find(workspace, team).map(this::informed);
    }

    @Override
    public Optional<Team> withChannel(WorkspaceId workspace, ChannelId channel) {
        return stored.withChannel(workspace, channel).map(this::informed);
    }

    @Override
    public List<Team> in(WorkspaceId workspace) {
        return stored.in(workspace).stream().map(this::informed).toList();
    }

    @Override
    public List<Team> all() {
        return stored.all().stream().map(this::informed).toList();
    }

    @Override
    public void forEach(Consumer<Team> action) {
        stored.forEach(team -> action.accept(informed(team)));
    }

    @Override
    public SaveOutcome save(Team team) {
        return switch (stored.save(team)) {
            case Saved saved -> new Saved(informed(saved.team()));
            case ChangedMeanwhile changed -> changed;
            case ChannelTaken taken -> taken;
        };
    }

    @Override
    public void touch(WorkspaceId workspace, TeamId team) {
        stored.touch(workspace, team);
    }

    @Override
    public List<Change> changedSince(Instant stamp) {
        return stored.changedSince(stamp);
    }

    private Team informed(Team team) {
        return team.withHolidaysOf(calendar);
    }
}
