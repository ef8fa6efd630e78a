package dev.muster.domain.metric;

import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.Ticket;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of tickets of which clearly more or fewer were opened than in the week before.
 *
 * @param name the tag, the priority's word, or the weekday's name in capitals
 * @param now how many were opened
 * @param before how many the week before
 */
public record Mover(By by, String name, int now, int before) {
    /** A smaller change happens by itself. */
    private static final int LEAST_CHANGE = 3;
    /** A change by less than this part of the larger number does, too. */
    private static final int LEAST_PART = 4;

    private static final Comparator<Mover> LARGEST_FIRST =
            Comparator.comparingInt((Mover m) -> -Math.abs(m.change())).thenComparing(Mover::name);

    /** What tickets are told apart by. */
    public enum By {
        TAG,
        AREA,
        SEGMENT,
        PRIORITY,
        WEEKDAY
    }

    public int change() {
        return now - before;
    }

    /** For each way to tell tickets apart what changed most, if anything clearly did; the largest change first. */
    static List<Mover> between(Collection<Ticket> tickets, DateSpan week, ZoneId zone) {
        List<Mover> movers = new ArrayList<>();
        for (By by : By.values()) {
            Map<String, Integer> now = counts(tickets, by, week, zone);
            Map<String, Integer> before = counts(tickets, by, week.before(), zone);
            largest(by, now, before).ifPresent(movers::add);
        }
        movers.sort(LARGEST_FIRST);
        return movers;
    }

    private static Optional<Mover> largest(By by, Map<String, Integer> now, Map<String, Integer> before) {
        Set<String> names = new HashSet<>(now.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .map(name -> new Mover(by, name, now.getOrDefault(name, 0), before.getOrDefault(name, 0)))
                .filter(Mover::isClear)
                .min(LARGEST_FIRST);
    }

    private boolean isClear() {
        int change = Math.abs(change());
        return change >= LEAST_CHANGE && change * LEAST_PART >= Math.max(now, before);
    }

    private static Map<String, Integer> counts(Collection<Ticket> tickets, By by, DateSpan week, ZoneId zone) {
        Instant from = week.start(zone);
        Instant to = week.end(zone);
        Map<String, Integer> counts = new HashMap<>();
        for (Ticket ticket : tickets) {
            if (!ticket.openedAt().isBefore(from) && ticket.openedAt().isBefore(to)) {
                names(ticket, by, zone).forEach(name -> counts.merge(name, 1, Integer::sum));
            }
        }
        return counts;
    }

    private static Set<String> names(Ticket ticket, By by, ZoneId zone) {
        return switch (by) {
            case TAG -> ticket.tags();
            case AREA -> oneOrNone(ticket.particulars().area(), ProductArea::name);
            case SEGMENT -> oneOrNone(ticket.particulars().segment(), Segment::word);
            case PRIORITY -> Set.of(ticket.priority().word());
            case WEEKDAY -> Set.of(ticket.openedAt().atZone(zone).getDayOfWeek().name());
        };
    }

    private static <T> Set<String> oneOrNone(@Nullable T known, Function<T, String> name) {
        return known == null ? Set.of() : Set.of(name.apply(known));
    }
}
