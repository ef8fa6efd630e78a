package dev.muster.domain.note;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** The notes of all teams. */
public interface Notes {
    /** Keeps a note; one that is kept already stays as it is. */
    void keep(Note note);

    Optional<Note> find(WorkspaceId workspace, NoteId id);

    /**
     * A team's notes on a tag, the newest first.
     *
     * @param skip how many of the newest to leave out
     * @param most at most so many
     */
    List<Note> on(WorkspaceId workspace, TeamId team, Tag tag, int skip, int most);

    /**
     * Deletes a note.
     *
     * @return false when it isn't there
     */
    boolean delete(WorkspaceId workspace, NoteId id);
}
