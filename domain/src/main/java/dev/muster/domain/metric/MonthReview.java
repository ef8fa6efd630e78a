package dev.muster.domain.metric;

import dev.muster.domain.ticket.Ticket;
import java.time.YearMonth;
import java.util.List;

/**
 * A month as its report tells it.
 *
 * @param weeks the last weeks that ended in it or before, oldest first, those before anything happened left out
 * @param movers what drove the change, the largest first
 * @param launches those of the month, by date
 * @param tickets that had an event in the month or were unresolved at its end, by number
 */
public record MonthReview(
        YearMonth month,
        PeriodInFigures figures,
        List<WeekCount> weeks,
        List<Mover> movers,
        CoverReview staffing,
        List<LaunchEffect> launches,
        List<Ticket> tickets) {
    public MonthReview {
        launches = List.copyOf(launches);
        weeks = List.copyOf(weeks);
        movers = List.copyOf(movers);
        tickets = List.copyOf(tickets);
    }

    /** Whether nothing happened, in this month and the one before. */
    public boolean isEmpty() {
        return tickets.isEmpty()
                && figures.before().opened() == 0
                && figures.before().resolved() == 0
                && figures.before().backlog() == 0;
    }
}
