package dev.muster.domain.metric;

import java.time.LocalDate;

/**
 * One ISO week of a team, beside the week before.
 *
 * @param monday the week's first local date
 */
public record WeekInFigures(LocalDate monday, Figures figures, Figures before) {
    /** The week as ISO 8601 writes it, e.g. {@code 2011-W05}. */
    public String iso() {
        return "%d-W%02d"
                .formatted(
                        monday.get(java.time.temporal.IsoFields.WEEK_BASED_YEAR),
                        monday.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
