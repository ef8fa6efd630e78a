package dev.muster.domain.metric;

import java.util.List;

/**
 * A week as a digest tells it.
 *
 * @param weeks the last weeks up to this one, oldest first, those before anything happened left out
 * @param movers what drove the change, the largest first
 */
public record WeekReview(PeriodInFigures figures, List<WeekCount> weeks, List<Mover> movers, Staffing staffing) {
    public WeekReview {
        weeks = List.copyOf(weeks);
        movers = List.copyOf(movers);
    }
}
