package dev.muster.bot.ticket;

import dev.muster.domain.routine.SlaWarningRoutine;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Ticket;
import java.time.Instant;

/**
 * What follows when somebody opened or changed a ticket: its card, an escalation, a call for help or a question that is over,
 * and a warning that may be due soon.
 */
public final class TicketChanges {
    private final TicketCards cards;
    private final EscalationPosts escalations;
    private final HelpPosts help;
    private final WaitingPosts waiting;
    private final ShiftEndPosts shiftEnds;
    private final Wakeups wakeups;

    public TicketChanges(
            TicketCards cards,
            EscalationPosts escalations,
            HelpPosts help,
            WaitingPosts waiting,
            ShiftEndPosts shiftEnds,
            Wakeups wakeups) {
        this.cards = cards;
        this.escalations = escalations;
        this.help = help;
        this.waiting = waiting;
        this.shiftEnds = shiftEnds;
        this.wakeups = wakeups;
    }

    /** Has everything follow from a change. */
    public void made(Team team, Ticket ticket, Instant now) {
        cards.show(team, ticket, now);
        escalations.showEnded(team, ticket, now);
        help.showEnded(team, ticket, now);
        waiting.showAnswered(team, ticket, now);
        shiftEnds.follow(team, ticket, now);
        if (SlaWarningRoutine.isNear(ticket, team, now)) {
            wakeups.changed(team.workspace(), team.id());
        }
    }
}
