package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.escalation.Colleagues;
import dev.muster.domain.escalation.Colleagues.Found;
import dev.muster.domain.team.SkillLevel;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.HelpDesk;
import dev.muster.domain.ticket.HelpOutcome;
import dev.muster.domain.ticket.HelpOutcome.In;
import dev.muster.domain.ticket.HelpOutcome.InAlready;
import dev.muster.domain.ticket.HelpOutcome.NoSuchTicket;
import dev.muster.domain.ticket.HelpOutcome.NotRaised;
import dev.muster.domain.ticket.HelpOutcome.OneselfOnly;
import dev.muster.domain.ticket.HelpOutcome.Raised;
import dev.muster.domain.ticket.HelpOutcome.RaisedAlready;
import dev.muster.domain.ticket.HelpOutcome.Resolved;
import dev.muster.domain.ticket.RaisedHand;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Asks colleagues for help and notes who is in, by command, modal or button, and says in one line what came of it. */
public final class Helping {
    private final HelpDesk desk;
    private final Colleagues colleagues;
    private final TicketChanges changes;
    private final HelpPosts posts;

    public Helping(HelpDesk desk, Colleagues colleagues, TicketChanges changes, HelpPosts posts) {
        this.desk = desk;
        this.colleagues = colleagues;
        this.changes = changes;
        this.posts = posts;
    }

    String raise(Team team, TicketNumber number, UserId by, String what, Instant now) {
        return line(team, number, desk.raise(team, number, by, what, now), now);
    }

    String join(Team team, TicketNumber number, int round, UserId by, Instant now) {
        return line(team, number, desk.join(team, number, round, by, now), now);
    }

    private String line(Team team, TicketNumber number, HelpOutcome outcome, Instant now) {
        return switch (outcome) {
            case Raised done -> {
                changes.made(team, done.ticket(), now);
                yield "Your hand is up for " + TicketMessages.inOneLine(done.ticket()) + ". In its thread I asked "
                        + ask(team, done.ticket(), done.hand(), now) + ".";
            }
            case In done -> {
                changes.made(team, done.ticket(), now);
                posts.showHelper(team, done.ticket(), done.hand(), now);
                yield "You are in: " + TicketMessages.inOneLine(done.ticket()) + ". Nobody else is needed.";
            }
            case NoSuchTicket missing -> TicketLines.missing(team, missing.number());
            case Resolved resolved ->
                "%s is resolved. `/ticket reopen %d` brings it back.".formatted(number, number.value());
            case RaisedAlready before -> {
                // Whoever raised it may have died before anybody was asked.
                String asked = ask(team, before.ticket(), before.hand(), now);
                yield "A hand is up for " + number + " already, and nobody is in yet. Asked: " + asked + ".";
            }
            case InAlready before -> {
                posts.showHelper(team, before.ticket(), before.hand(), now);
                yield Mrkdwn.mention(before.who()) + " is in on " + number + " already.";
            }
            case OneselfOnly self -> "It was you who asked for help with " + number + ": somebody else has to be in.";
            case NotRaised other -> {
                posts.showEnded(team, other.ticket(), now);
                yield "Nobody needs help with " + number + " any more.";
            }
        };
    }

    /** Asks in the thread, once for each raised hand, and tells whom. */
    private String ask(Team team, Ticket ticket, RaisedHand hand, Instant now) {
        Found found = colleagues.able(team, ticket.skill(), SkillLevel.CAN, whoNeedsIt(ticket, hand), now);
        posts.ask(team, ticket, hand, found, now);
        return Mrkdwn.mentions(found.people()) + HelpMessages.why(ticket, found);
    }

    private static Set<UserId> whoNeedsIt(Ticket ticket, RaisedHand hand) {
        Set<UserId> needing = new HashSet<>();
        if (ticket.owner() != null) {
            needing.add(ticket.owner());
        }
        if (hand.by() instanceof Actor.Person person) {
            needing.add(person.user());
        }
        return needing;
    }
}
