package dev.muster.domain.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All teams of all workspaces. */
public interface Teams {
    Optional<Team> find(WorkspaceId workspace, TeamId team);

    Optional<Team> withChannel(WorkspaceId workspace, ChannelId channel);

    List<Team> in(WorkspaceId workspace);

    /** Every team of every workspace; {@link #forEach} is for those who needn't have all at a time. */
    List<Team> all();

    /** Does something for every team of every workspace, a few in memory at a time, however many there are. */
    default void forEach(Consumer<Team> action) {
        all().forEach(action);
    }

    /**
     * Creates a team (version 1) or replaces the one whose version is one lower, as one conditional update.
     */
    SaveOutcome save(Team team);

    /** Makes a team count as changed just now: something else that moves its due times has changed. */
    void touch(WorkspaceId workspace, TeamId team);

    /**
     * Every team that was saved or touched after an instant of the store's own clock, in no order. Whoever asks again
     * should go back a little: a change may be seen later than one with a later stamp.
     */
    List<Change> changedSince(Instant stamp);

    /**
     * That a team changed.
     *
     * @param at by the store's own clock, whatever the clocks of its users say
     */
    record Change(WorkspaceId workspace, TeamId team, Instant at) {}

    /** What came of saving. */
    sealed interface SaveOutcome {}

    /** It is stored as given. */
    record Saved(Team team) implements SaveOutcome {}

    /** Somebody else changed the team since it was read; nothing was written. */
    record ChangedMeanwhile() implements SaveOutcome {}

    /** Another team has this channel; nothing was written. */
    record ChannelTaken(ChannelId channel) implements SaveOutcome {}
}
