package dev.muster.domain.staffing;

import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long people on shift had tickets in hand: from the claim until it was resolved or given back, without waiting for the
 * user. Who had several at once worked on each for a part of that time, so a moment counts once, however many there were.
 */
final class TimeInHand {
    private TimeInHand() {}

    private record Span(Instant from, Instant to) {
        Duration overlap(Span other) {
            Instant start = from.isAfter(other.from) ? from : other.from;
            Instant end = to.isBefore(other.to) ? to : other.to;
            return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
        }
    }

    /**
     * All of it together, of all people.
     *
     * @param tickets each once
     * @param until UTC instant up to which tickets that nobody resolved are in hand
     */
    static Duration onShift(Collection<Ticket> tickets, List<Staffed> shifts, ZoneId zone, Instant until) {
        Map<UserId, List<Span>> inHand = new HashMap<>();
        tickets.forEach(ticket -> add(inHand, ticket, until));
        Map<UserId, List<Span>> on = new HashMap<>();
        for (Staffed shift : shifts) {
            Span span = new Span(shift.startsAt(zone), shift.endsAt(zone));
            shift.people().forEach(person -> on.computeIfAbsent(person, p -> new ArrayList<>())
                    .add(span));
        }
        Duration sum = Duration.ZERO;
        for (Map.Entry<UserId, List<Span>> person : inHand.entrySet()) {
            List<Span> held = union(person.getValue());
            for (Span shift : union(on.getOrDefault(person.getKey(), List.of()))) {
                for (Span span : held) {
                    sum = sum.plus(span.overlap(shift));
                }
            }
        }
        return sum;
    }

    private static void add(Map<UserId, List<Span>> inHand, Ticket ticket, Instant until) {
        @Nullable UserId owner = null;
        Instant since = ticket.openedAt();
        for (TicketEvent event : ticket.history()) {
            if (!event.kind().isStep()) {
                continue;
            }
            if (owner != null) {
                inHand.computeIfAbsent(owner, p -> new ArrayList<>()).add(new Span(since, event.at()));
            }
            owner = event.kind().isInHandAfter() ? event.owner() : null;
            since = event.at();
        }
        if (owner != null && since.isBefore(until)) {
            inHand.computeIfAbsent(owner, p -> new ArrayList<>()).add(new Span(since, until));
        }
    }

    /** The same time, no moment of it twice. */
    private static List<Span> union(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            if (merged.isEmpty() || span.from().isAfter(merged.getLast().to())) {
                merged.add(span);
            } else if (span.to().isAfter(merged.getLast().to())) {
                merged.add(new Span(merged.removeLast().from(), span.to()));
            }
        }
        return merged;
    }
}
