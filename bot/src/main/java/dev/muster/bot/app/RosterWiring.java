package dev.muster.bot.app;

import dev.muster.bot.shift.OfferPosts;
import dev.muster.bot.ticket.ShiftEndPosts;
import dev.muster.domain.assignment.ShiftEnds;
import dev.muster.domain.escalation.Colleagues;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.OfferDesk;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.planner.shift.CpSatRosterPlanner;
import dev.muster.storage.mongo.Store;

/** Who works when, wired together: what routines ask and tell as well as people do. */
final class RosterWiring {
    final RosterDesk rosters;
    final LeaveDesk leave;
    final OfferDesk offers;
    final OfferPosts offerPosts;
    final Colleagues colleagues;
    final ShiftEnds ends;
    final ShiftEndPosts endPosts;

    RosterWiring(Store store, TicketDesk tickets, Runnable wakeOutbox) {
        rosters = new RosterDesk(store.rosters(), store.shiftRulebook(), store.leaves(), new CpSatRosterPlanner());
        leave = new LeaveDesk(store.leaves());
        offers = new OfferDesk(store.rosters(), store.shiftRulebook(), store.leaves());
        offerPosts = new OfferPosts(offers, store.outbox(), wakeOutbox);
        colleagues = new Colleagues(rosters, store.leaves());
        ends = new ShiftEnds(rosters, tickets);
        endPosts = new ShiftEndPosts(ends, store.outbox(), wakeOutbox);
    }
}
