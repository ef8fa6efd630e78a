package dev.muster.domain.ticket;

import java.util.Comparator;

/** In which order tickets want to be taken. */
public final class QueueOrder {
    /** By priority, then by age, then by number. */
    public static final Comparator<Ticket> MOST_PRESSING_FIRST = Comparator.comparing(Ticket::priority)
            .thenComparing(Ticket::openedAt)
            .thenComparing(Ticket::number);

    private QueueOrder() {}
}
