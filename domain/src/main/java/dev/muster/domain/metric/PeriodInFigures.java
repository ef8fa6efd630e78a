package dev.muster.domain.metric;

/**
 * A period of a team, beside the one before.
 *
 * @param soFar whether it is not over yet: then both are taken up to the same moment
 */
public record PeriodInFigures(
        DateSpan span, boolean soFar, Figures figures, Figures before, OnShift onShift, OnShift onShiftBefore) {}
