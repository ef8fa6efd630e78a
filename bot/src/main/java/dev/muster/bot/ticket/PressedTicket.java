package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.Tickets;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** Finds the ticket and the team behind a button or a modal, and makes sure that the person is of that team now. */
public final class PressedTicket {
    private final Teams teams;
    private final Tickets tickets;

    public PressedTicket(Teams teams, Tickets tickets) {
        this.teams = teams;
        this.tickets = tickets;
    }

    /** The team of a ticket, or the line that refuses. */
    sealed interface Access {
        record Granted(Team team, Ticket ticket) implements Access {}

        record Refused(String line) implements Access {}
    }

    Access access(WorkspaceId workspace, UserId user, String number) {
        return access(workspace, number, (team, ticket) -> team.includes(user));
    }

    /** The same for what whoever opened a ticket may do, too. */
    Access openersAccess(WorkspaceId workspace, UserId user, String number) {
        return access(
                workspace,
                number,
                (team, ticket) -> team.includes(user) || ticket.openedBy().is(user));
    }

    /** The same for what anybody in the workspace may do. */
    Access anybodysAccess(WorkspaceId workspace, String number) {
        return access(workspace, number, (team, ticket) -> true);
    }

    private Access access(WorkspaceId workspace, String number, BiPredicate<Team, Ticket> may) {
        Optional<Ticket> ticket = TicketNumber.parse(number).flatMap(n -> tickets.find(workspace, n));
        Optional<Team> team = ticket.flatMap(t -> teams.find(workspace, t.team()));
        if (ticket.isEmpty() || team.isEmpty()) {
            return new Access.Refused("This ticket is not there any more.");
        }
        if (!may.test(team.get(), ticket.get())) {
            return new Access.Refused(
                    "Only the team of " + Mrkdwn.escape(team.get().name()) + " can do that. Its lead, "
                            + Mrkdwn.mention(team.get().lead()) + ", can add you.");
        }
        return new Access.Granted(team.get(), ticket.get());
    }

    Answer onTicket(Press press, BiFunction<Team, TicketNumber, Answer> then) {
        return switch (access(press.caller().workspace(), press.caller().user(), press.value())) {
            case Access.Granted granted ->
                then.apply(granted.team(), granted.ticket().number());
            case Access.Refused refused -> Answer.line(refused.line());
        };
    }
}
