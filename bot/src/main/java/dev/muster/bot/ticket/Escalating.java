package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.escalation.Playbook;
import dev.muster.domain.escalation.Playbooks;
import dev.muster.domain.escalation.Target;
import dev.muster.domain.escalation.TeamPlaybooks;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.EscalationDesk;
import dev.muster.domain.ticket.EscalationOutcome;
import dev.muster.domain.ticket.EscalationOutcome.Answered;
import dev.muster.domain.ticket.EscalationOutcome.AnsweredAlready;
import dev.muster.domain.ticket.EscalationOutcome.Escalated;
import dev.muster.domain.ticket.EscalationOutcome.EscalatedAlready;
import dev.muster.domain.ticket.EscalationOutcome.NoSuchTicket;
import dev.muster.domain.ticket.EscalationOutcome.NotEscalated;
import dev.muster.domain.ticket.EscalationOutcome.Resolved;
import dev.muster.domain.ticket.EscalationOutcome.TakenBack;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.Tickets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Escalates, answers and takes back for whoever asks, by command, modal or button, and says in one line what came of it. */
public final class Escalating {
    private final EscalationDesk desk;
    private final Teams teams;
    private final Tickets tickets;
    private final Playbooks playbooks;
    private final TicketChanges changes;
    private final EscalationPosts posts;
    private final Wakeups wakeups;

    public Escalating(
            EscalationDesk desk,
            Teams teams,
            Tickets tickets,
            Playbooks playbooks,
            TicketChanges changes,
            EscalationPosts posts,
            Wakeups wakeups) {
        this.desk = desk;
        this.teams = teams;
        this.tickets = tickets;
        this.playbooks = playbooks;
        this.changes = changes;
        this.posts = posts;
        this.wakeups = wakeups;
    }

    /** The asking itself is a routine's: it is woken, and asks the first step at once. */
    String escalate(Team team, TicketNumber number, UserId by, String why, Instant now) {
        return line(team, number, desk.escalate(team, number, by, why, now), now);
    }

    String takeBack(Team team, TicketNumber number, UserId by, String why, Instant now) {
        return line(team, number, desk.takeBack(team, number, by, why, now), now);
    }

    /** Whoever the playbook asks may answer, of the team or not. */
    String answer(Caller caller, String typedNumber, int round, Instant now) {
        Optional<Ticket> ticket = TicketNumber.parse(typedNumber).flatMap(n -> tickets.find(caller.workspace(), n));
        Optional<Team> team = ticket.flatMap(t -> teams.find(caller.workspace(), t.team()));
        if (ticket.isEmpty() || team.isEmpty()) {
            return "This ticket is not there any more.";
        }
        if (!mayAnswer(caller, team.get(), ticket.get())) {
            return "Only the team of %s and those whom its playbook names can do that."
                    .formatted(Mrkdwn.escape(team.get().name()));
        }
        TicketNumber number = ticket.get().number();
        return line(team.get(), number, desk.answer(team.get(), number, round, caller.user(), now), now);
    }

    private boolean mayAnswer(Caller caller, Team team, Ticket ticket) {
        Set<Target> caught = new HashSet<>();
        caught.add(new Target.Person(caller.user()));
        if (caller.channel() != null) {
            caught.add(new Target.Channel(caller.channel()));
        }
        return team.includes(caller.user()) || playbook(team, ticket).names(caught);
    }

    private Playbook playbook(Team team, Ticket ticket) {
        return TeamPlaybooks.of(team, playbooks).of(ticket);
    }

    private String line(Team team, TicketNumber number, EscalationOutcome outcome, Instant now) {
        return switch (outcome) {
            case Escalated done -> {
                changes.made(team, done.ticket(), now);
                wakeups.changed(team.workspace(), team.id());
                yield TicketMessages.inOneLine(done.ticket()) + " is escalated. Asked "
                        + PlaybookText.inOneLine(playbook(team, done.ticket()))
                        + "; `/ticket deescalate " + number.value() + "` takes it back.";
            }
            case Answered done -> {
                changes.made(team, done.ticket(), now);
                posts.showAnswered(team, done.ticket(), done.escalation(), now);
                yield "You are on it: " + TicketMessages.inOneLine(done.ticket()) + ". Nobody else is asked.";
            }
            case TakenBack done -> {
                changes.made(team, done.ticket(), now);
                yield number + " is no longer escalated.";
            }
            case NoSuchTicket missing -> TicketLines.missing(team, missing.number());
            case Resolved resolved ->
                "%s is resolved. `/ticket reopen %d` brings it back.".formatted(number, number.value());
            case EscalatedAlready before ->
                "%s is escalated already, %s; nobody is on it yet. Its thread shows who is asked."
                        .formatted(number, EscalationMessages.since(before.escalation()));
            case AnsweredAlready before -> {
                // Whoever was on it may have died before the messages changed.
                posts.showAnswered(team, before.ticket(), before.escalation(), now);
                yield Mrkdwn.mention(before.who()) + " is on " + number + " already.";
            }
            case NotEscalated other -> {
                posts.showEnded(team, other.ticket(), now);
                yield number + " is not escalated any more.";
            }
        };
    }
}
