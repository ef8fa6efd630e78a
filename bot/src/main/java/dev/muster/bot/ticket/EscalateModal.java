package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.ticket.Ticket;
import java.util.List;
import java.util.Map;

/** Asks why a ticket needs more help, and escalates it. */
public final class EscalateModal implements PressHandler, SubmissionHandler {
    public static final String CALLBACK = "ticket-escalate";
    private static final String WHY = "why";

    private final PressedTicket pressed;
    private final Escalating escalating;

    public EscalateModal(PressedTicket pressed, Escalating escalating) {
        this.pressed = pressed;
        this.escalating = escalating;
    }

    @Override
    public Answer handle(Press press) {
        return pressed.onTicket(
                press,
                (team, number) -> new Answer.Modal(Modals.modal(
                        CALLBACK,
                        "Escalate " + number,
                        "Escalate",
                        String.valueOf(number.value()),
                        List.of(Modals.lines(
                                WHY,
                                "What makes it too hard?",
                                "Those whom the playbook names read this, one after the other, until one is on it.",
                                "",
                                Ticket.LONGEST_NOTE)))));
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        String why = submission.values().text(WHY);
        if (why.isEmpty()) {
            return new SubmissionAnswer.Wrong(Map.of(WHY, "Say in a few words what makes it too hard."));
        }
        return new SubmissionAnswer.Done(Answer.line(
                switch (pressed.access(
                        submission.caller().workspace(), submission.caller().user(), submission.privateMetadata())) {
                    case PressedTicket.Access.Refused refused -> refused.line();
                    case PressedTicket.Access.Granted granted ->
                        escalating.escalate(
                                granted.team(),
                                granted.ticket().number(),
                                submission.caller().user(),
                                why,
                                submission.now());
                }));
    }
}
