package dev.muster.storage.ticket;

import dev.muster.domain.team.Skill;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.Terms;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketChange;
import dev.muster.domain.ticket.TicketChange.Expected;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.storage.mongo.OnAStore;
import java.util.Set;

/** Tickets of two teams in a store, and what is done with them. */
abstract class TicketsOnAStore extends OnAStore {
    TicketsOnAStore(Kind kind) {
        super(kind);
    }

    static NewTicket ticket(WorkspaceId workspace, TeamId team) {
        return new NewTicket(
                workspace,
                team,
                "Invoice <#C1> doubled",
                "line\nline",
                Priority.HIGH,
                new Skill("invoicing"),
                Set.of("refund", "eu.vat", "$x"),
                new Particulars(
                        Segment.SMB,
                        new ProductArea("partner-portal"),
                        new OutsideLink("https://help.example.com/t/1?a=b&c"),
                        new OutsideLink("https://acme.slack.com/archives/C1/p1")),
                new Actor.Person(ANA),
                NOW,
                null);
    }

    final Ticket opened() {
        return store.tickets().open(ticket(WORKSPACE, TEAM));
    }

    static TicketChange claim(TicketNumber number, UserId by, Expected expected) {
        TicketEvent event = new TicketEvent(TicketEvent.Kind.CLAIMED, NOW.plusSeconds(60), by, by, "");
        return new TicketChange(WORKSPACE, TEAM, number, expected, event, TicketState.CLAIMED);
    }

    static TicketChange edited(Ticket ticket, Heading heading) {
        return new TicketChange(
                WORKSPACE,
                TEAM,
                ticket.number(),
                new TicketChange.AtVersion(ticket.version()),
                new TicketEvent(TicketEvent.Kind.EDITED, NOW.plusSeconds(60), BO, null, "what"),
                TicketState.OPEN,
                new TicketChange.Edit(heading, Terms.in(heading.subject())));
    }
}
