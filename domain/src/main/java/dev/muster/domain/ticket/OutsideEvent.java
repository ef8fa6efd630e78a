package dev.muster.domain.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a ticket in another system.
 *
 * @param origin which ticket there
 * @param by who did it there
 * @param opening what the ticket is about, with which it is opened here if it isn't yet; null when that isn't known
 * @param openedAt UTC instant of the opening there; null for the moment in which it arrives here
 * @param receipts the marks of the request that brought it; one that has any of them in common is the same request
 */
public record OutsideEvent(
        Origin origin,
        What what,
        Actor by,
        @Nullable Heading opening,
        @Nullable Instant openedAt,
        List<String> receipts) {
    public OutsideEvent {
        receipts = List.copyOf(receipts);
    }

    /** What it was. */
    public sealed interface What {}

    /** It is there. */
    public record Opened() implements What {}

    /** The customer said more; the text may be empty. */
    public record CustomerReplied(String text) implements What {}

    /** It is solved there; how may be empty. */
    public record Solved(String how) implements What {}

    /** The customer said how well it went. */
    public record Rated(Rating rating) implements What {}
}
