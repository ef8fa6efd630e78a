package dev.muster.domain.metric;

import dev.muster.domain.team.UserId;

/**
 * A person's own figures of a period, beside those of the one before.
 *
 * @param soFar whether it is not over yet: then both are taken up to the same moment
 */
public record PersonInFigures(UserId person, DateSpan span, boolean soFar, OwnFigures figures, OwnFigures before) {
    /** Whether there is nothing to tell of either period. */
    public boolean isEmpty() {
        return figures.isEmpty() && before.isEmpty();
    }
}
