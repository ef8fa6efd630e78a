package dev.muster.domain.shift;

import dev.muster.domain.team.UserId;
import org.jspecify.annotations.Nullable;

/**
 * How a roster came about.
 *
 * @param wanted what the lead wanted of it
 * @param previous the proposal that it was made from; null for a first one
 * @param editedBy who set cells by hand since it was planned; null when nobody did
 * @param replanned the published roster that it changes; null for a roster of its own
 */
public record Making(
        Wanted wanted,
        @Nullable RosterId previous,
        @Nullable UserId editedBy,
        @Nullable Replanned replanned) {
    /** Planned or written without anything before. */
    public static final Making FIRST = new Making(Wanted.NOTHING, null, null);

    /** Of a roster of its own. */
    public Making(Wanted wanted, @Nullable RosterId previous, @Nullable UserId editedBy) {
        this(wanted, previous, editedBy, null);
    }

    /** The same, made from a proposal. */
    Making from(RosterId proposal) {
        return new Making(wanted, proposal, editedBy, replanned);
    }
}
