package dev.muster.bot.ticket;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import java.util.List;
import java.util.Map;

/** Asks how a ticket was solved, and resolves it. */
public final class ResolveModal implements PressHandler, SubmissionHandler {
    public static final String OPEN_ACTION = "ticket-resolve";
    public static final String CALLBACK = "ticket-resolve";
    private static final String HOW = "how";

    private final PressedTicket pressed;
    private final TicketActions actions;

    public ResolveModal(PressedTicket pressed, TicketActions actions) {
        this.pressed = pressed;
        this.actions = actions;
    }

    @Override
    public Answer handle(Press press) {
        return pressed.onTicket(press, (team, number) -> new Answer.Modal(view(number)));
    }

    private static View view(TicketNumber number) {
        return Modals.modal(
                CALLBACK,
                "Resolve " + number,
                "Resolve",
                String.valueOf(number.value()),
                List.of(InputBlock.builder()
                        .blockId(HOW)
                        .label(Layout.plain("How was it solved?"))
                        .element(PlainTextInputElement.builder()
                                .actionId(HOW)
                                .multiline(true)
                                .maxLength(Ticket.LONGEST_NOTE)
                                .build())
                        .build()));
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        String how = submission.values().text(HOW);
        if (how.isEmpty()) {
            return new SubmissionAnswer.Wrong(Map.of(HOW, "Say in a few words how it was solved."));
        }
        return switch (pressed.access(
                submission.caller().workspace(), submission.caller().user(), submission.privateMetadata())) {
            case PressedTicket.Access.Refused refused -> new SubmissionAnswer.Done(Answer.line(refused.line()));
            case PressedTicket.Access.Granted granted ->
                new SubmissionAnswer.Done(Answer.line(actions.resolve(
                        granted.team(),
                        granted.ticket().number(),
                        submission.caller().user(),
                        how,
                        submission.now())));
        };
    }
}
