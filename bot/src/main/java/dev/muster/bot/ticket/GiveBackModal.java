package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.assignment.ShiftEnds.Ending;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.ChangeOutcome;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks somebody whose shift ends what whoever takes their tickets should know, and gives them back with that note. */
public final class GiveBackModal implements PressHandler, SubmissionHandler {
    public static final String OPEN_ACTION = "shift-end-give-back";
    public static final String CALLBACK = "shift-end-give-back";
    private static final String NOTE = "note";

    private final EndingShift shifts;
    private final TicketDesk desk;
    private final TicketChanges changes;

    public GiveBackModal(EndingShift shifts, TicketDesk desk, TicketChanges changes) {
        this.shifts = shifts;
        this.desk = desk;
        this.changes = changes;
    }

    @Override
    public Answer handle(Press press) {
        return switch (shifts.find(press.caller(), press.value(), press.now())) {
            case EndingShift.Found.Refused refused -> Answer.line(refused.line());
            case EndingShift.Found.Now found
            when found.ending().goingBack().isEmpty() -> Answer.line("Nothing of yours goes back to the queue.");
            case EndingShift.Found.Now found ->
                new Answer.Modal(Modals.modal(
                        CALLBACK,
                        "Give back",
                        "Give back",
                        press.value(),
                        List.of(Modals.lines(
                                NOTE,
                                "What should whoever takes them know?",
                                "It is kept with each of "
                                        + ShiftEndMessages.numbers(
                                                found.ending().goingBack()) + ", which are back in the queue at once.",
                                "",
                                Ticket.LONGEST_NOTE))));
        };
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        String note = submission.values().text(NOTE);
        if (note.isEmpty()) {
            return new SubmissionAnswer.Wrong(Map.of(NOTE, "Say in a few words what they should know."));
        }
        return new SubmissionAnswer.Done(Answer.line(
                switch (shifts.find(submission.caller(), submission.privateMetadata(), submission.now())) {
                    case EndingShift.Found.Refused refused -> refused.line();
                    case EndingShift.Found.Now found -> giveBack(found.team(), found.ending(), note, submission.now());
                }));
    }

    private String giveBack(Team team, Ending ending, String note, Instant now) {
        List<Ticket> back = new ArrayList<>();
        for (Ticket ticket : ending.goingBack()) {
            if (desk.release(team, ticket.number(), ending.person(), note, now)
                    instanceof ChangeOutcome.Changed changed) {
                changes.made(team, changed.after(), now);
                back.add(changed.after());
            }
        }
        return back.isEmpty()
                ? "Nothing of yours goes back to the queue."
                : ShiftEndMessages.numbers(back) + (back.size() == 1 ? " is" : " are")
                        + " back in the queue, with your note.";
    }
}
