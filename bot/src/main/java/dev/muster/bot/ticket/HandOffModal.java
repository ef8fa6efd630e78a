package dev.muster.bot.ticket;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks to whom a ticket goes and what they should know, and hands it over. */
public final class HandOffModal implements PressHandler, SubmissionHandler {
    public static final String OPEN_ACTION = "ticket-handoff-open";
    public static final String CALLBACK = "ticket-handoff";
    private static final String TO = "to";
    private static final String NOTE = "note";

    private final PressedTicket pressed;
    private final HandingOff handingOff;

    public HandOffModal(PressedTicket pressed, HandingOff handingOff) {
        this.pressed = pressed;
        this.handingOff = handingOff;
    }

    @Override
    public Answer handle(Press press) {
        return pressed.onTicket(press, (team, number) -> new Answer.Modal(view(number)));
    }

    private static View view(TicketNumber number) {
        return Modals.modal(
                CALLBACK,
                "Hand off " + number,
                "Hand off",
                String.valueOf(number.value()),
                List.of(
                        InputBlock.builder()
                                .blockId(TO)
                                .label(Layout.plain("To whom?"))
                                .element(UsersSelectElement.builder()
                                        .actionId(TO)
                                        .build())
                                .build(),
                        Modals.lines(NOTE, "What should they know?", "", "", Ticket.LONGEST_NOTE)));
    }

    @Override
    public SubmissionAnswer handle(Submission submission) {
        Optional<String> to = submission.values().one(TO);
        String note = submission.values().text(NOTE);
        if (to.isEmpty()) {
            return new SubmissionAnswer.Wrong(Map.of(TO, "Choose one person of the team."));
        }
        if (note.isEmpty()) {
            return new SubmissionAnswer.Wrong(Map.of(NOTE, "Say in a few words what they should know."));
        }
        UserId by = submission.caller().user();
        return new SubmissionAnswer.Done(Answer.line(
                switch (pressed.access(submission.caller().workspace(), by, submission.privateMetadata())) {
                    case PressedTicket.Access.Refused refused -> refused.line();
                    case PressedTicket.Access.Granted granted ->
                        handingOff.handOff(
                                granted.team(),
                                granted.ticket().number(),
                                by,
                                new UserId(to.get()),
                                note,
                                submission.now());
                }));
    }
}
