package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.ClaimOutcome;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;

/** Claims for whoever asks, by command or by button, and says what came of it. */
public final class Claiming {
    private final TicketDesk desk;
    private final TicketChanges changes;

    public Claiming(TicketDesk desk, TicketChanges changes) {
        this.desk = desk;
        this.changes = changes;
    }

    /** Claims a ticket; who has enough in hand is warned, with a button to claim it anyway. */
    Answer one(Team team, TicketNumber number, UserId by, Instant now) {
        ClaimOutcome outcome = desk.claimWithinLimit(team, number, by, now);
        String line = line(team, outcome, now);
        return outcome instanceof ClaimOutcome.EnoughInHand
                ? new Answer.OnlyYou(
                        line,
                        List.of(
                                Layout.section(line),
                                Layout.buttons(Layout.button(
                                        "Claim anyway", ClaimButton.ANYWAY, String.valueOf(number.value())))))
                : Answer.line(line);
    }

    /** Claims a ticket for somebody who was warned. */
    Answer anyway(Team team, TicketNumber number, UserId by, Instant now) {
        ClaimOutcome outcome = desk.claim(team, number, by, now);
        String line = line(team, outcome, now);
        return Answer.line(
                outcome instanceof ClaimOutcome.Claimed ? line + TicketLines.beyondLimit(team, by, desk) : line);
    }

    Answer best(Team team, UserId by, Instant now) {
        return Answer.line(line(team, desk.claimBest(team, by, now), now));
    }

    private String line(Team team, ClaimOutcome outcome, Instant now) {
        return switch (outcome) {
            case ClaimOutcome.Claimed claimed -> {
                changes.made(team, claimed.ticket(), now);
                yield TicketMessages.inOneLine(claimed.ticket()) + " is yours.";
            }
            case ClaimOutcome.Picked picked -> {
                changes.made(team, picked.queued().ticket(), now);
                yield TicketMessages.inOneLine(picked.queued().ticket()) + " is yours. Why this one: "
                        + why(picked.queued(), picked.inHand()) + ".";
            }
            case ClaimOutcome.FullPlate full ->
                "You have %d tickets in hand, and nothing that you could take is due within the hour. `/claim 42` takes one anyway."
                        .formatted(full.inHand());
            case ClaimOutcome.EnoughInHand enough ->
                "You have %d tickets in hand, and %d are enough in this team: %s is still free. Resolve or release one, or let somebody else take it."
                        .formatted(
                                enough.inHand(),
                                team.limits().inHand(),
                                enough.ticket().number());
            case ClaimOutcome.AlreadyClaimed taken ->
                taken.ticket().number() + " is already with " + Mrkdwn.mention(taken.owner())
                        + ". `/claim` without a number gives you the best one that is free.";
            case ClaimOutcome.AlreadyYours yours -> yours.ticket().number() + " is yours already.";
            case ClaimOutcome.AlreadyResolved resolved ->
                "%s is resolved. `/ticket reopen %d` brings it back."
                        .formatted(
                                resolved.ticket().number(),
                                resolved.ticket().number().value());
            case ClaimOutcome.NoSuchTicket missing -> TicketLines.missing(team, missing.number());
            case ClaimOutcome.NothingToClaim none ->
                "There is nothing to claim: no open ticket that you have the skill for. `/ticket` shows the queue.";
        };
    }

    /** The line's second half: what is due, the skill, and what else is in hand. */
    private static String why(Queued queued, int inHand) {
        String due = queued.sla().pressing().map(SlaText::words).orElse("nothing is due");
        Skill skill = queued.ticket().skill();
        return "%s, %s, and you have %s in hand"
                .formatted(
                        due,
                        skill == null ? "anybody can take it" : "you have the skill `" + skill + "`",
                        inHand == 0 ? "no other" : inHand == 1 ? "1 other" : inHand + " others");
    }
}
