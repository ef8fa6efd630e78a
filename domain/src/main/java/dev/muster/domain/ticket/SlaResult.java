package dev.muster.domain.ticket;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.SlaTargets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the promises about a ticket that was due: when it is resolved in time, or else when the business time of its
 * resolution target is used up.
 *
 * @param dueAt UTC instant of that
 * @param met whether both were kept: the resolution, and the first response, which is the resolution if nobody replied before
 */
public record SlaResult(Instant dueAt, boolean met) {

    /**
     * The result of a ticket as it was known at an instant, by its priority and these targets; what came later is left out, so
     * that a reopening doesn't change what was before it. A ticket that came back may be due once more.
     *
     * @param until UTC instant; only what happened before it counts
     * @return empty while the ticket isn't due
     */
    public static Optional<SlaResult> of(Ticket ticket, Instant until, BusinessHours hours, SlaTargets targets) {
        List<TicketEvent> known =
                ticket.history().stream().takeWhile(e -> e.at().isBefore(until)).toList();
        Instant resolvedAt = resolvedAt(known);
        RunningTime time = RunningTime.of(known, resolvedAt == null, Promise.RESOLUTION);
        Duration target = Promise.RESOLUTION.target(targets, ticket.priority());
        if (time.spent(hours, until).compareTo(target) > 0) {
            return time.reaches(target, hours).map(at -> new SlaResult(at, false));
        }
        if (resolvedAt == null) {
            return Optional.empty();
        }
        Duration untilResponse =
                RunningTime.of(known, false, Promise.FIRST_RESPONSE).spent(hours, until);
        return Optional.of(new SlaResult(
                resolvedAt, untilResponse.compareTo(Promise.FIRST_RESPONSE.target(targets, ticket.priority())) <= 0));
    }

    /** Since when it stays resolved; null when it doesn't. */
    private static @Nullable Instant resolvedAt(List<TicketEvent> events) {
        Instant resolvedAt = null;
        for (TicketEvent event : events) {
            switch (event.kind()) {
                case RESOLVED, CLOSED -> resolvedAt = resolvedAt == null ? event.at() : resolvedAt;
                case REOPENED -> resolvedAt = null;
                default -> {} // neither ends nor begins anything
            }
        }
        return resolvedAt;
    }
}
