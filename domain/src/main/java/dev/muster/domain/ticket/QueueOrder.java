package dev.muster.domain.ticket;

import dev.muster.domain.team.Member;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** In which order tickets want to be taken. */
public final class QueueOrder {
    /** By priority, then by age, then by number. */
    public static final Comparator<Ticket> MOST_PRESSING_FIRST = Comparator.comparing(Ticket::priority)
            .thenComparing(Ticket::openedAt)
            .thenComparing(Ticket::number);

    private QueueOrder() {}

    /**
     * The open tickets that a person can solve, the best to take first: by priority; within one priority those that need
     * a skill they have before those that anybody could take; then by age.
     *
     * @param person empty for somebody without listed skills (a lead), who may take what needs none
     */
    static List<Ticket> bestFor(Optional<Member> person, List<Ticket> tickets) {
        return tickets.stream()
                .filter(t -> t.state() == TicketState.OPEN)
                .filter(t ->
                        t.skill() == null || (person.isPresent() && person.get().can(t.skill())))
                .sorted(Comparator.comparing(Ticket::priority)
                        .thenComparing(t -> t.skill() == null)
                        .thenComparing(MOST_PRESSING_FIRST))
                .toList();
    }
}
