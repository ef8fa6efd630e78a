package dev.muster.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An event as a feed has shown it.
 *
 * @param shift as it was shown last
 * @param sequence how often it has changed; 0 at first
 * @param changedAt UTC instant, in whole seconds, of the last change
 * @param cancelled whether the shift is not there any more
 */
public record FeedEvent(FeedShift shift, int sequence, Instant changedAt, boolean cancelled) {
    /** Cancelled events are kept like others: a calendar that looks in seldom must learn of them, too. */
    private static final Comparator<FeedEvent> ORDER = Comparator.comparing(
                    (FeedEvent e) -> e.shift().date())
            .thenComparing(e -> e.shift().start())
            .thenComparing(e -> e.shift().slot());

    /**
     * The events of a feed after the rosters may have changed; the same as before when nothing has.
     *
     * @param before the events as they were shown last
     * @param shifts as they are now, no two in the same slot
     * @param from events before this local date are forgotten
     * @param now UTC instant
     */
    static List<FeedEvent> after(List<FeedEvent> before, List<FeedShift> shifts, LocalDate from, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Map<String, FeedEvent> known = new LinkedHashMap<>();
        before.forEach(event -> known.put(event.shift().slot(), event));
        List<FeedEvent> events = new ArrayList<>();
        for (FeedShift shift : shifts) {
            FeedEvent old = known.remove(shift.slot());
            events.add(old == null ? new FeedEvent(shift, 0, second, false) : old.as(shift, false, second));
        }
        known.values().stream()
                .filter(old -> !old.shift().date().isBefore(from))
                .forEach(old -> events.add(old.as(old.shift(), true, second)));
        events.sort(ORDER);
        return List.copyOf(events);
    }

    private FeedEvent as(FeedShift nowShift, boolean nowCancelled, Instant now) {
        if (nowShift.equals(shift) && nowCancelled == cancelled) {
            return this;
        }
        // Clocks of several instances differ a little; what changed later must not seem to have changed earlier.
        Instant at = now.isBefore(changedAt) ? changedAt : now;
        return new FeedEvent(nowShift, sequence + 1, at, nowCancelled);
    }
}
