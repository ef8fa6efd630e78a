package dev.muster.bot.ticket;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import java.util.List;

/** Asks what somebody needs help with, and asks the colleagues. */
public final class AskForHelpModal implements PressHandler, SubmissionHandler {
    public static final String CALLBACK = "ticket-help";
    private static final String WHAT = "what";

    private final PressedTicket pressed;
    private final Helping helping;

    public AskForHelpModal(PressedTicket pressed, Helping helping) {
        this.pressed = pressed;
        this.helping = helping;
    }

    @Override
    public Answer handle(Press press) {
        return pressed.onTicket(press, (team, number) -> new Answer.Modal(view(number)));
    }

    private static View view(TicketNumber number) {
        InputBlock what = Modals.lines(
                WHAT,
                "What do you need?",
                "The colleagues on shift who have the ticket's skill read it in the ticket's thread.",
                "",
                Ticket.LONGEST_NOTE);
        what.setOptional(true);
        return Modals.modal(CALLBACK, "Help with " + number, "Ask", String.valueOf(number.value()), List.of(what));
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        return new SubmissionAnswer.Done(Answer.line(
                switch (pressed.access(
                        submission.caller().workspace(), submission.caller().user(), submission.privateMetadata())) {
                    case PressedTicket.Access.Refused refused -> refused.line();
                    case PressedTicket.Access.Granted granted ->
                        helping.raise(
                                granted.team(),
                                granted.ticket().number(),
                                submission.caller().user(),
                                submission.values().text(WHAT),
                                submission.now());
                }));
    }
}
