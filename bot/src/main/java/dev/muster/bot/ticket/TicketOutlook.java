package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.assignment.ShiftEnds;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Closing;
import dev.muster.domain.ticket.GivingBack;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.WaitingAsks;
import java.time.Instant;
import java.util.Optional;

/** What will happen to a ticket if nobody does anything, in one line. */
public final class TicketOutlook {
    private final ShiftEnds ends;

    public TicketOutlook(ShiftEnds ends) {
        this.ends = ends;
    }

    /** Empty if nothing will happen by itself. */
    Optional<String> line(Team team, Ticket ticket, Instant now) {
        return switch (ticket.state()) {
            case OPEN, CLOSED -> Optional.empty();
            case CLAIMED -> goesBack(team, ticket, now);
            case WAITING -> asks(team, ticket, now);
            case RESOLVED ->
                Closing.at(ticket, team)
                        .map(at -> "It is closed " + Mrkdwn.time(at) + " if nobody comes back to it before.");
        };
    }

    private static Optional<String> asks(Team team, Ticket ticket, Instant now) {
        String whom = ticket.owner() == null ? "the channel" : Mrkdwn.mention(ticket.owner());
        return WaitingAsks.next(ticket, team, now)
                .map(ask -> "I ask %s %s whether it still waits.".formatted(whom, Mrkdwn.time(ask.at())));
    }

    private Optional<String> goesBack(Team team, Ticket ticket, Instant now) {
        UserId owner = ticket.owner();
        if (owner == null) {
            return Optional.empty();
        }
        return ends.running(team, owner, now)
                .filter(shift -> GivingBack.goesBack(ticket, owner, ShiftEnds.told(team, shift)))
                .filter(shift -> ends.goesBack(team, shift, owner))
                .map(shift -> "It goes back to the queue %s, when the shift of %s ends, unless they keep it."
                        .formatted(Mrkdwn.time(shift.endsAt(team.zone())), Mrkdwn.mention(owner)));
    }
}
