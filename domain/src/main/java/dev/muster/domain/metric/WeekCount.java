package dev.muster.domain.metric;

import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The three figures of a week that a digest is judged by.
 *
 * @param opened see {@link Figures#opened}
 * @param resolved see {@link Figures#resolved}
 * @param backlog see {@link Figures#backlog}
 */
public record WeekCount(DateSpan week, int opened, int resolved, int backlog) {

    static WeekCount of(DateSpan week, Figures figures) {
        return new WeekCount(week, figures.opened(), figures.resolved(), figures.backlog());
    }

    /**
     * Several weeks in a row, oldest first; those before anything happened are left out.
     *
     * @param tickets at least all that have an event in these weeks or were unresolved at the end of one; each once
     * @param last the last of the weeks
     * @param most how many weeks
     */
    static List<WeekCount> upTo(Collection<Ticket> tickets, DateSpan last, int most, ZoneId zone) {
        List<WeekCount> weeks = new ArrayList<>();
        DateSpan week = last;
        for (int i = 0; i < most; i++) {
            weeks.addFirst(of(tickets, week, zone));
            week = week.before();
        }
        while (!weeks.isEmpty() && weeks.getFirst().isEmpty()) {
            weeks.removeFirst();
        }
        return weeks;
    }

    private static WeekCount of(Collection<Ticket> tickets, DateSpan week, ZoneId zone) {
        Instant from = week.start(zone);
        Instant to = week.end(zone);
        int opened = 0;
        int resolved = 0;
        int backlog = 0;
        for (Ticket ticket : tickets) {
            opened += isWithin(ticket.openedAt(), from, to) ? 1 : 0;
            resolved += ticket.history().stream()
                            .anyMatch(e -> e.kind() == TicketEvent.Kind.RESOLVED && isWithin(e.at(), from, to))
                    ? 1
                    : 0;
            backlog += Figures.wasUnresolvedAt(ticket, to) ? 1 : 0;
        }
        return new WeekCount(week, opened, resolved, backlog);
    }

    private static boolean isWithin(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private boolean isEmpty() {
        return opened == 0 && resolved == 0 && backlog == 0;
    }
}
