package dev.muster.bot.app;

import dev.muster.bot.ticket.Claiming;
import dev.muster.bot.ticket.Escalating;
import dev.muster.bot.ticket.EscalationPosts;
import dev.muster.bot.ticket.FromOutside;
import dev.muster.bot.ticket.HandingOff;
import dev.muster.bot.ticket.HelpPosts;
import dev.muster.bot.ticket.Helping;
import dev.muster.bot.ticket.KnownAnswers;
import dev.muster.bot.ticket.Opening;
import dev.muster.bot.ticket.PressedTicket;
import dev.muster.bot.ticket.TicketActions;
import dev.muster.bot.ticket.TicketCards;
import dev.muster.bot.ticket.TicketChanges;
import dev.muster.bot.ticket.WaitingPosts;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.team.Teams;
import dev.muster.domain.ticket.DuplicateSuspicion;
import dev.muster.domain.ticket.EscalationDesk;
import dev.muster.domain.ticket.HelpDesk;
import dev.muster.domain.ticket.OutsideDesk;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketSearch;
import dev.muster.storage.mongo.Store;

/** What people and other systems do with tickets, wired together. */
final class TicketWiring {
    final TicketSearch search;
    final TicketChanges changes;
    final Claiming claiming;
    final TicketActions actions;
    final HandingOff handingOff;
    final Escalating escalating;
    final Helping helping;
    final Opening opening;
    final PressedTicket pressed;
    final FromOutside fromOutside;

    TicketWiring(
            Store store,
            Teams teams,
            TicketDesk tickets,
            TicketCards cards,
            RosterWiring roster,
            Runnable wakeOutbox,
            Wakeups wakeups) {
        search = new TicketSearch(store.tickets());
        EscalationPosts escalationPosts = new EscalationPosts(store.outbox(), wakeOutbox);
        HelpPosts helpPosts = new HelpPosts(new KnownAnswers(search, store.notes()), store.outbox(), wakeOutbox);
        changes = new TicketChanges(
                cards,
                escalationPosts,
                helpPosts,
                new WaitingPosts(store.outbox(), wakeOutbox),
                roster.endPosts,
                wakeups);
        claiming = new Claiming(tickets, changes);
        actions = new TicketActions(tickets, changes);
        handingOff = new HandingOff(tickets, changes, store.outbox(), wakeOutbox);
        escalating = new Escalating(
                new EscalationDesk(tickets),
                teams,
                store.tickets(),
                store.playbooks(),
                changes,
                escalationPosts,
                wakeups);
        helping = new Helping(new HelpDesk(tickets), roster.colleagues, changes, helpPosts);
        DuplicateSuspicion suspicion = new DuplicateSuspicion(store.latelyOpened(), store.tickets());
        opening = new Opening(tickets, suspicion, changes);
        pressed = new PressedTicket(teams, store.tickets());
        fromOutside = new FromOutside(new OutsideDesk(store.tickets()), suspicion, changes, store.outbox(), wakeOutbox);
    }
}
