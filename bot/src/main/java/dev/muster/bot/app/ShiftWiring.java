package dev.muster.bot.app;

import dev.muster.bot.shift.DemandPosts;
import dev.muster.bot.shift.LeavePosts;
import dev.muster.bot.shift.Offering;
import dev.muster.bot.shift.Planning;
import dev.muster.bot.shift.RosterChangePosts;
import dev.muster.bot.shift.RosterPosts;
import dev.muster.bot.shift.SickPosts;
import dev.muster.bot.shift.Sickness;
import dev.muster.bot.ticket.TicketChanges;
import dev.muster.domain.assignment.Redivision;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.shift.ProposalDesk;
import dev.muster.domain.shift.SickDesk;
import dev.muster.domain.staffing.StaffingDesk;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.planner.assignment.FlowWorkDivider;
import dev.muster.storage.mongo.Store;
import java.time.Clock;

/** What people do with rosters, shifts and leave, wired together. */
final class ShiftWiring {
    final StaffingDesk staffing;
    final RosterPosts rosterPosts;
    final RosterChangePosts changePosts;
    final DemandPosts demandPosts;
    final Planning planning;
    final LeavePosts leavePosts;
    final Offering offering;
    final SickDesk sick;
    final Sickness sickness;

    ShiftWiring(
            Store store,
            Clock clock,
            TicketDesk tickets,
            TicketChanges ticketChanges,
            RosterWiring roster,
            Runnable wakeOutbox,
            Wakeups wakeups) {
        staffing = new StaffingDesk(store.tickets(), store.rosters(), store.shiftRulebook());
        rosterPosts = new RosterPosts(new ProposalDesk(roster.rosters), store.outbox(), wakeOutbox);
        changePosts = new RosterChangePosts(roster.rosters, rosterPosts, roster.offerPosts, store.outbox(), wakeOutbox);
        demandPosts = new DemandPosts(store.outbox(), wakeOutbox);
        planning = new Planning(
                roster.rosters, rosterPosts, store.outbox(), store.owedAnswers(), store.runningPlans(), clock);
        leavePosts = new LeavePosts(roster.rosters, wakeups, store.outbox(), wakeOutbox);
        offering = new Offering(roster.offers, roster.offerPosts, changePosts, wakeups);
        sick = new SickDesk(store.rosters(), store.leaves(), roster.offers);
        sickness = new Sickness(
                sick,
                tickets,
                new Redivision(roster.rosters, tickets, new FlowWorkDivider()),
                ticketChanges,
                new SickPosts(roster.offerPosts, store.outbox(), wakeOutbox),
                changePosts,
                wakeups);
    }
}
