package dev.muster.bot.ticket;

import com.slack.api.model.block.element.ButtonElement;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.note.Note;
import dev.muster.domain.note.NoteId;
import dev.muster.domain.note.Notes;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import java.util.Optional;

/** The button {@code Delete} beside a note, for its author and the lead. */
public final class NoteDeleteButton implements PressHandler {
    public static final String ACTION = "note-delete";

    private final Teams teams;
    private final Notes notes;

    public NoteDeleteButton(Teams teams, Notes notes) {
        this.teams = teams;
        this.notes = notes;
    }

    static ButtonElement of(Note note) {
        return Layout.confirmed(
                Layout.button("Delete", ACTION, note.id().value()), "Nobody can bring the note back.", "Delete");
    }

    @Override
    public Answer handle(Press press) {
        Optional<Note> note = notes.find(press.caller().workspace(), new NoteId(press.value()));
        Optional<Team> team = note.flatMap(n -> teams.find(n.workspace(), n.team()));
        if (note.isEmpty() || team.isEmpty()) {
            return Answer.line("That note is not there any more.");
        }
        if (!team.get().includes(press.caller().user())
                || !note.get().mayBeDeletedBy(press.caller().user(), team.get())) {
            return Answer.line("Only its author, %s, and the lead, %s, can delete it."
                    .formatted(
                            Mrkdwn.mention(note.get().author()),
                            Mrkdwn.mention(team.get().lead())));
        }
        return Answer.line(
                notes.delete(note.get().workspace(), note.get().id())
                        ? "The note is deleted."
                        : "That note is not there any more.");
    }
}
