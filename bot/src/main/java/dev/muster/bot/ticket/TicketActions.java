package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.ChangeOutcome;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import java.time.Instant;
import java.util.function.Function;

/** Changes tickets for whoever asks, by command, button or modal, and says in one line what came of it. */
public final class TicketActions {
    private final TicketDesk desk;
    private final TicketChanges changes;

    public TicketActions(TicketDesk desk, TicketChanges changes) {
        this.desk = desk;
        this.changes = changes;
    }

    String release(Team team, TicketNumber number, UserId by, Instant now) {
        return line(
                team,
                desk.release(team, number, by, now),
                now,
                ticket -> number + " is back in the queue.",
                ticket -> !ticket.state().isUnresolved()
                        ? number + " is resolved: there is nothing to release."
                        : number + " is nobody's already.");
    }

    String assign(Team team, TicketNumber number, UserId by, UserId to, Instant now) {
        return line(
                team,
                desk.assign(team, number, by, to, now),
                now,
                ticket -> TicketMessages.inOneLine(ticket) + " is "
                        + (to.equals(by) ? "yours" : "with " + Mrkdwn.mention(to)) + " now."
                        + TicketLines.beyondLimit(team, to, desk),
                ticket -> !ticket.state().isUnresolved()
                        ? resolvedLine(number)
                        : number + " is with " + Mrkdwn.mention(to) + " already.");
    }

    String reply(Team team, TicketNumber number, UserId by, String text, Instant now) {
        return line(
                team,
                desk.reply(team, number, by, text, now),
                now,
                ticket -> "Your reply to " + number + " is noted. It stays in Slack; nothing was sent to the customer.",
                ticket -> resolvedLine(number));
    }

    String waitForUser(Team team, TicketNumber number, UserId by, String note, Instant now) {
        return line(
                team,
                desk.waitForUser(team, number, by, note, now),
                now,
                ticket -> number + " waits for the user; its clock stops. `/claim " + number.value()
                        + "` goes on with it.",
                ticket -> !ticket.state().isUnresolved()
                        ? resolvedLine(number)
                        : number + " waits for the user already.");
    }

    String resolve(Team team, TicketNumber number, UserId by, String how, Instant now) {
        return line(
                team,
                desk.resolve(team, number, by, how, now),
                now,
                ticket -> TicketMessages.inOneLine(ticket) + " is resolved. ✅",
                ticket -> ticket.state() == TicketState.CLOSED
                        ? number + " is closed. `/ticket reopen " + number.value() + "` brings it back."
                        : number + " is resolved already, with the same words.");
    }

    String reopen(Team team, TicketNumber number, UserId by, String why, Instant now) {
        return line(
                team,
                desk.reopen(team, number, by, why, now),
                now,
                ticket -> number + " is open again"
                        + (ticket.owner() == null ? "." : ", with " + Mrkdwn.mention(ticket.owner()) + "."),
                ticket -> number + " is not resolved: there is nothing to reopen.");
    }

    private static String resolvedLine(TicketNumber number) {
        return number + " is resolved. `/ticket reopen " + number.value() + "` brings it back.";
    }

    private String line(
            Team team,
            ChangeOutcome outcome,
            Instant now,
            Function<Ticket, String> done,
            Function<Ticket, String> wrongState) {
        return switch (outcome) {
            case ChangeOutcome.Changed changed -> {
                changes.made(team, changed.after(), now);
                yield done.apply(changed.after());
            }
            case ChangeOutcome.NotInThisState other -> wrongState.apply(other.ticket());
            case ChangeOutcome.NoSuchTicket refused -> TicketLines.refusal(team, refused);
            case ChangeOutcome.NotYours refused -> TicketLines.refusal(team, refused);
            case ChangeOutcome.NotAMember refused -> TicketLines.refusal(team, refused);
            case ChangeOutcome.EnoughInHand refused -> TicketLines.refusal(team, refused);
        };
    }
}
