package dev.muster.domain.metric;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * A period of a team, beside the one before.
 *
 * @param soFar whether it is not over yet: then both are taken up to the same moment
 * @param goals what the team wants the figures to be
 */
public record PeriodInFigures(
        DateSpan span,
        boolean soFar,
        Figures figures,
        Figures before,
        OnShift onShift,
        OnShift onShiftBefore,
        Map<Figure, FigureGoal> goals) {
    private static final double PERCENT = 100;
    private static final double TENTHS = 10;

    public PeriodInFigures {
        goals = Map.copyOf(goals);
    }

    /** A figure as a number in its {@link Figure#unit}, as exact as it is shown; empty when there is nothing to count. */
    public OptionalDouble value(Figure figure) {
        return value(figure, figures, onShift);
    }

    /** The same of the period before. */
    public OptionalDouble valueBefore(Figure figure) {
        return value(figure, before, onShiftBefore);
    }

    private static OptionalDouble value(Figure figure, Figures figures, OnShift onShift) {
        return switch (figure) {
            case OPENED -> OptionalDouble.of(figures.opened());
            case RESOLVED -> OptionalDouble.of(figures.resolved());
            case REOPENED -> OptionalDouble.of(figures.reopened());
            case BACKLOG -> OptionalDouble.of(figures.backlog());
            case TIME_TO_CLAIM -> median(figures.claim());
            case FIRST_RESPONSE -> median(figures.firstResponse());
            case RESOLUTION -> median(figures.resolution());
            case SLA_ATTAINED -> percent(figures.quality().sla().value());
            case REOPEN_RATE -> percent(figures.reopenRate());
            case ESCALATION_RATE -> percent(figures.quality().escalated().value());
            case SATISFACTION -> percent(figures.quality().satisfied().value());
            case COVER -> percent(onShift.cover());
            case LOAD -> rounded(onShift.load(), TENTHS, TENTHS);
        };
    }

    private static OptionalDouble median(Spread spread) {
        return spread.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) spread.median().toMinutes());
    }

    private static OptionalDouble percent(OptionalDouble share) {
        return rounded(share, PERCENT, 1);
    }

    private static OptionalDouble rounded(OptionalDouble value, double times, double by) {
        return value.isEmpty() ? value : OptionalDouble.of(Math.round(value.getAsDouble() * times) / by);
    }
}
