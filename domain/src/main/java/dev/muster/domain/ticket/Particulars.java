package dev.muster.domain.ticket;

import org.jspecify.annotations.Nullable;

/** What else may be known of a ticket: whose it is, what in the product it is about, and where it is outside; null for unknown. */
public record Particulars(
        @Nullable Segment segment,
        @Nullable ProductArea area,
        @Nullable OutsideLink link) {
    public static final Particulars NONE = new Particulars(null, null, null);
}
