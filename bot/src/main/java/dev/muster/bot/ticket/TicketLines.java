package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.ChangeOutcome;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNumber;

/** The lines that refuse, the same for commands, buttons and modals. */
final class TicketLines {
    private TicketLines() {}

    static String missing(Team team, TicketNumber number) {
        return Mrkdwn.escape(team.name()) + " has no ticket " + number + ". `/ticket` shows the queue.";
    }

    static String refusal(Team team, ChangeOutcome.NoSuchTicket missing) {
        return missing(team, missing.number());
    }

    static String refusal(Team team, ChangeOutcome.NotYours theirs) {
        return notYours(team, theirs.ticket(), theirs.owner());
    }

    static String notYours(Team team, Ticket ticket, UserId owner) {
        return "%s is with %s: only they or the lead, %s, can do that."
                .formatted(ticket.number(), Mrkdwn.mention(owner), Mrkdwn.mention(team.lead()));
    }

    static String refusal(Team team, ChangeOutcome.NotAMember stranger) {
        return notAMember(team, stranger.person());
    }

    static String notAMember(Team team, UserId person) {
        return Mrkdwn.mention(person) + " is not in " + Mrkdwn.escape(team.name()) + ".";
    }

    static String tooLong(int length) {
        return "That is %,d characters long; a ticket's history takes at most %,d."
                .formatted(length, Ticket.LONGEST_NOTE);
    }

    static String refusal(Team team, ChangeOutcome.EnoughInHand enough) {
        return "%s has %d tickets in hand, and %d are enough in this team: only the lead, %s, gives somebody more."
                .formatted(
                        Mrkdwn.mention(enough.person()),
                        enough.inHand(),
                        team.limits().inHand(),
                        Mrkdwn.mention(team.lead()));
    }

    /** What follows the line about a ticket that made it more than the team finds enough; empty if it did not. */
    static String beyondLimit(Team team, UserId owner, TicketDesk desk) {
        int inHand = desk.inHand(team, owner);
        int limit = team.limits().inHand();
        return inHand > limit && limit > 0 ? " That makes %d in hand; %d are enough.".formatted(inHand, limit) : "";
    }
}
