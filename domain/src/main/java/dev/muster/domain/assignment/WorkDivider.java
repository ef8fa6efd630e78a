package dev.muster.domain.assignment;

import dev.muster.domain.team.Member;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import java.util.List;
import java.util.Map;

/** Divides open tickets among the people on shift. */
public interface WorkDivider {
    /** Divides by skill, urgency and load; the same work gives the same division on any machine. */
    Division divide(Work work);

    /**
     * What there is to divide.
     *
     * @param open tickets that nobody has
     * @param people who is on shift, with how many tickets each has already
     * @param capacity most tickets that a person should have in all
     */
    record Work(List<Ticket> open, List<Load> people, int capacity) {
        public Work {
            open = List.copyOf(open);
            people = List.copyOf(people);
        }
    }

    /** A person and the number of unresolved tickets that are theirs. */
    record Load(Member member, int tickets) {}

    /**
     * Who takes what.
     *
     * @param shares each person's tickets, the most urgent first; nobody's entry is missing
     * @param left tickets for which nobody has the skill or the room, the most urgent first
     */
    record Division(Map<UserId, List<TicketNumber>> shares, List<TicketNumber> left) {
        public Division {
            shares = Map.copyOf(shares);
            left = List.copyOf(left);
        }
    }
}
