package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.domain.assignment.ShiftEnds;
import dev.muster.domain.assignment.ShiftEnds.Ending;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.ChangeOutcome;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The button {@code Keep all} under the message that a shift ends: nothing goes back to the queue. */
public final class KeepAllButton implements PressHandler {
    public static final String ACTION = "shift-end-keep";

    private final EndingShift shifts;
    private final TicketDesk desk;
    private final TicketChanges changes;

    public KeepAllButton(EndingShift shifts, TicketDesk desk, TicketChanges changes) {
        this.shifts = shifts;
        this.desk = desk;
        this.changes = changes;
    }

    @Override
    public Answer handle(Press press) {
        return Answer.line(
                switch (shifts.find(press.caller(), press.value(), press.now())) {
                    case EndingShift.Found.Refused refused -> refused.line();
                    case EndingShift.Found.Now found -> keep(found.team(), found.ending(), press.now());
                });
    }

    private String keep(Team team, Ending ending, Instant now) {
        Instant told = ShiftEnds.told(team, ending.shift());
        List<Ticket> kept = new ArrayList<>();
        for (Ticket ticket : ending.goingBack()) {
            if (desk.keep(team, ticket.number(), ending.person(), told, now) instanceof ChangeOutcome.Changed changed) {
                changes.made(team, changed.after(), now);
                kept.add(changed.after());
            }
        }
        return kept.isEmpty()
                ? "Nothing of yours goes back to the queue."
                : ShiftEndMessages.numbers(kept) + (kept.size() == 1 ? " stays" : " stay") + " yours after this shift.";
    }
}
