package dev.muster.domain.metric;

import dev.muster.domain.launch.Launch;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Ticket;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * A launch in a period, beside what happened to the tickets about the same part of the product.
 *
 * @param now how many tickets about its product area were opened in the period; 0 if it has no area
 * @param before the same in the period before
 */
public record LaunchEffect(Launch launch, int now, int before) {

    /**
     * Sets launches beside the tickets.
     *
     * @param launches those in the period
     * @param tickets at least all that were opened in the period and in the one before; each once
     */
    static List<LaunchEffect> of(List<Launch> launches, Collection<Ticket> tickets, DateSpan span, ZoneId zone) {
        return launches.stream()
                .map(launch -> new LaunchEffect(
                        launch, opened(launch, tickets, span, zone), opened(launch, tickets, span.before(), zone)))
                .toList();
    }

    private static int opened(Launch launch, Collection<Ticket> tickets, DateSpan span, ZoneId zone) {
        ProductArea area = launch.area();
        Instant from = span.start(zone);
        Instant to = span.end(zone);
        return area == null
                ? 0
                : (int) tickets.stream()
                        .filter(ticket -> area.equals(ticket.particulars().area()))
                        .filter(ticket -> Figures.isWithin(ticket.openedAt(), from, to))
                        .count();
    }
}
