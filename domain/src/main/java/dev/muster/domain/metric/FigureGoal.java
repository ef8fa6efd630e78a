package dev.muster.domain.metric;

import java.util.Optional;

/**
 * What a team wants a figure to be: at least or at most so much, by the figure's nature.
 *
 * @param value in the figure's {@link Figure#unit}, finite and not negative
 */
public record FigureGoal(Figure figure, double value) {
    private static final double NEARLY = 0.1;
    private static final double ALL = 100;

    public FigureGoal {
        if (!isPossible(figure, value)) {
            throw new IllegalArgumentException("a goal of " + value + " for " + figure);
        }
    }

    /** Whether a figure can have such a goal: percent end at 100. */
    public static boolean isPossible(Figure figure, double value) {
        return Double.isFinite(value) && value >= 0 && (figure.unit() != Figure.Unit.PERCENT || value <= ALL);
    }

    /** How near a figure is to its goal. */
    public enum Band {
        MET,
        /** Missed by a tenth of the goal at most. */
        NEARLY_MET,
        MISSED
    }

    /**
     * How a goal was met.
     *
     * @param by how much it was missed, in the figure's unit; 0 when it was met
     */
    public record Standing(Band band, double by) {}

    /**
     * How a period stands. A figure that grows with the length of the period has its goal for a week: it is only told of whole
     * weeks.
     *
     * @return empty when the period has no such figure, or can't be held against the goal
     */
    public Optional<Standing> of(PeriodInFigures period) {
        if (figure.growsWithThePeriod() && (!period.span().isWeek() || period.soFar())) {
            return Optional.empty();
        }
        return period.value(figure).stream().mapToObj(this::of).findFirst();
    }

    /** How a value, in the figure's unit, stands. */
    Standing of(double measured) {
        double by = figure.isBetterHigh() ? value - measured : measured - value;
        if (by <= 0) {
            return new Standing(Band.MET, 0);
        }
        return new Standing(by <= value * NEARLY ? Band.NEARLY_MET : Band.MISSED, by);
    }
}
