package dev.muster.domain.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What else may be known of a ticket; null for unknown.
 *
 * @param link where it is in another system
 * @param message where the message in Slack is that it was opened from
 */
public record Particulars(
        @Nullable Segment segment,
        @Nullable ProductArea area,
        @Nullable OutsideLink link,
        @Nullable OutsideLink message) {
    public static final Particulars NONE = new Particulars(null, null, null);

    /** Those of a ticket that was opened from no message. */
    public Particulars(@Nullable Segment segment, @Nullable ProductArea area, @Nullable OutsideLink link) {
        this(segment, area, link, null);
    }
}
