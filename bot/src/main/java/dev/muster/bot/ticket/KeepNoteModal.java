package dev.muster.bot.ticket;

import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.note.Note;
import dev.muster.domain.note.NoteId;
import dev.muster.domain.note.Notes;
import dev.muster.domain.note.Tag;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks what a ticket taught, and keeps it under a tag. */
public final class KeepNoteModal implements PressHandler, SubmissionHandler {
    public static final String OPEN_ACTION = "note-keep";
    public static final String CALLBACK = "note-keep";
    private static final String TAG = "tag";
    private static final String TEXT = "text";
    private static final int LONGEST_TAG = 41;

    private final PressedTicket pressed;
    private final Notes notes;

    public KeepNoteModal(PressedTicket pressed, Notes notes) {
        this.pressed = pressed;
        this.notes = notes;
    }

    @Override
    public Answer handle(Press press) {
        return switch (pressed.access(press.caller().workspace(), press.caller().user(), press.value())) {
            case PressedTicket.Access.Refused refused -> Answer.line(refused.line());
            case PressedTicket.Access.Granted granted -> new Answer.Modal(view(granted.ticket()));
        };
    }

    /** With the ticket's tag and its solution, which is most of what one wants to say. */
    private static View view(Ticket ticket) {
        String tag =
                ticket.tags().stream().sorted().findFirst().map(t -> "#" + t).orElse("");
        String how =
                ticket.last(TicketEvent.Kind.RESOLVED).map(TicketEvent::note).orElse("");
        return Modals.modal(
                CALLBACK,
                "Keep as a note",
                "Keep",
                String.valueOf(ticket.number().value()),
                List.of(
                        Modals.line(TAG, "Under which tag?", "Such as #refunds", tag, LONGEST_TAG),
                        Modals.lines(
                                TEXT, "What helps the next one?", "The whole team can read it.", how, Note.LONGEST)));
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        Optional<Tag> tag = Tag.parse(submission.values().text(TAG));
        String text = submission.values().text(TEXT);
        if (tag.isEmpty()) {
            return new SubmissionAnswer.Wrong(
                    Map.of(TAG, "A tag is one word of letters, digits, - and _, such as #refunds."));
        }
        if (text.isEmpty()) {
            return new SubmissionAnswer.Wrong(Map.of(TEXT, "Say in a few words what helps the next one."));
        }
        return new SubmissionAnswer.Done(Answer.line(
                switch (pressed.access(
                        submission.caller().workspace(), submission.caller().user(), submission.privateMetadata())) {
                    case PressedTicket.Access.Refused refused -> refused.line();
                    case PressedTicket.Access.Granted granted -> {
                        notes.keep(note(submission, granted.ticket(), tag.get(), text));
                        yield NoteMessages.kept(tag.get());
                    }
                }));
    }

    private static Note note(Submission submission, Ticket ticket, Tag tag, String text) {
        return new Note(
                ticket.workspace(),
                ticket.team(),
                NoteId.random(),
                tag,
                submission.caller().user(),
                text,
                submission.now(),
                ticket.number());
    }
}
