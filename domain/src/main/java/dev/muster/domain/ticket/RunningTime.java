package dev.muster.domain.ticket;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When the clock of a promise ran, told by a ticket's history. It runs from the opening, whoever has the ticket; it stands
 * while the ticket waits for the user, and, for the resolution, from a resolution until the ticket is reopened.
 *
 * @param past the spans in which it ran and does no more
 * @param since UTC instant since which it runs now; null while it stands
 * @param ended whether the promise is kept or broken for good: the clock will not go on, unless a reopening lets it
 */
record RunningTime(List<Span> past, @Nullable Instant since, boolean ended) {
    /** Who resolves a ticket without another word has answered it, too. */
    private static final Set<Kind> RESPONSES = Set.of(Kind.REPLIED, Kind.RESOLVED, Kind.CLOSED);

    /** From one UTC instant to another. */
    record Span(Instant from, Instant to) {}

    static RunningTime of(Ticket ticket, Promise promise) {
        return of(ticket.history(), ticket.state().isUnresolved(), promise);
    }

    /**
     * The same, of a history or the beginning of one.
     *
     * @param unresolved whether the ticket is not resolved at its end
     */
    static RunningTime of(List<TicketEvent> history, boolean unresolved, Promise promise) {
        List<Span> past = new ArrayList<>();
        Instant since = null;
        for (TicketEvent event : history) {
            boolean runs = event.kind().isStep() ? event.kind().isToDoAfter() : since != null;
            boolean answered = promise == Promise.FIRST_RESPONSE && RESPONSES.contains(event.kind());
            if (since != null && (!runs || answered)) {
                past.add(new Span(since, event.at()));
                since = null;
            } else if (since == null && runs) {
                since = event.at();
            }
            if (answered) {
                return new RunningTime(past, null, true);
            }
        }
        return new RunningTime(past, since, !unresolved);
    }

    /** How much business time it has run until a UTC instant. */
    Duration spent(BusinessHours hours, Instant now) {
        Duration spent = since == null ? Duration.ZERO : hours.between(since, now);
        for (Span span : past) {
            spent = spent.plus(hours.between(span.from(), span.to()));
        }
        return spent;
    }

    /** The UTC instant by which it has run, or will have run, so much business time; empty if it stands before that. */
    Optional<Instant> reaches(Duration time, BusinessHours hours) {
        Duration left = time;
        for (Span span : past) {
            Duration ran = hours.between(span.from(), span.to());
            if (ran.compareTo(left) >= 0) {
                return Optional.of(hours.plus(span.from(), left));
            }
            left = left.minus(ran);
        }
        return since == null ? Optional.empty() : Optional.of(hours.plus(since, left));
    }
}
