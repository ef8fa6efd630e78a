package dev.muster.domain.metric;

import java.util.List;
import java.util.Optional;

/**
 * A week as a digest tells it.
 *
 * @param weeks the last weeks up to this one, oldest first, those before anything happened left out
 * @param movers what drove the change, the largest first
 * @param told what is kept of it
 * @param last what the digest of the week before told; empty when there was none
 * @param launches those of the week, by date
 */
public record WeekReview(
        PeriodInFigures figures,
        List<WeekCount> weeks,
        List<Mover> movers,
        CoverReview staffing,
        ToldDigest told,
        Optional<ToldDigest> last,
        List<LaunchEffect> launches) {
    public WeekReview {
        launches = List.copyOf(launches);
        weeks = List.copyOf(weeks);
        movers = List.copyOf(movers);
    }

    /** A week without launches. */
    public WeekReview(
            PeriodInFigures figures,
            List<WeekCount> weeks,
            List<Mover> movers,
            CoverReview staffing,
            ToldDigest told,
            Optional<ToldDigest> last) {
        this(figures, weeks, movers, staffing, told, last, List.of());
    }

    /** What the digest of the week before told, if it isn't what the history says by now. */
    public Optional<Correction> correction() {
        WeekCount now = WeekCount.of(figures.span().before(), figures.before());
        return last.map(ToldDigest::count).filter(told -> !told.equals(now)).map(told -> new Correction(told, now));
    }

    /** The figures of a week as they were told and as they are. */
    public record Correction(WeekCount told, WeekCount now) {}
}
