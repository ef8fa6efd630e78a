package dev.muster.planner.assignment;

import dev.muster.domain.assignment.WorkDivider;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides tickets by the best exchange: each ticket, the most urgent first, is placed so that what is placed so far stays
 * the best division of it, even if others have to pass a ticket on.
 *
 * <p>That is the method of successive shortest paths for a flow of least cost (Ahuja, Magnanti, Orlin: Network Flows, 9.7):
 * exact, without the native library, and the same everywhere. A ticket that is placed stays placed, so of all sets of
 * tickets that fit, the most urgent one is placed (a matroid, for which taking greedily is best). Best is, in this order:
 * even loads, evenly spread urgent tickets, evenly spread high ones, better skills.
 */
public final class FlowWorkDivider implements WorkDivider {
    private static final Comparator<Ticket> MOST_URGENT_FIRST = Comparator.comparing(Ticket::priority)
            .thenComparing(Ticket::openedAt)
            .thenComparing(Ticket::number);

    @Override
    public Division divide(Work work) {
        Desks desks = new Desks(work.people(), work.capacity());
        List<TicketNumber> left = new ArrayList<>();
        for (Ticket ticket : work.open().stream().sorted(MOST_URGENT_FIRST).toList()) {
            if (!desks.place(ticket)) {
                left.add(ticket.number());
            }
        }
        Map<UserId, List<TicketNumber>> shares = new HashMap<>();
        for (int desk = 0; desk < work.people().size(); desk++) {
            shares.put(
                    work.people().get(desk).member().user(),
                    desks.ticketsAt(desk).stream()
                            .sorted(MOST_URGENT_FIRST)
                            .map(Ticket::number)
                            .toList());
        }
        return new Division(shares, left);
    }
}
