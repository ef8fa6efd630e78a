package dev.muster.domain.ticket;

import dev.muster.domain.ticket.LatelyOpened.Opening;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Suspects among the unresolved tickets of another system's log what {@link DuplicateSuspicion} suspects when a ticket is
 * opened: the same link outside, or nearly the same subject, within a day.
 */
public final class LoggedDuplicates {
    private final List<Logged> unresolved = new ArrayList<>();

    private record Logged(String key, Opening opening) {}

    /**
     * Two that seem to be the same, by what the other system calls them.
     *
     * @param key the one that was opened later
     * @param sameAs the first that it is like
     */
    public record Pair(String key, String sameAs) {}

    /** Takes one more ticket of the log, if it is unresolved. */
    public void add(LoggedTicket logged) {
        Ticket ticket = logged.numbered(new TicketNumber(unresolved.size() + 1));
        Origin origin = ticket.origin();
        if (ticket.state().isUnresolved() && origin != null) {
            unresolved.add(new Logged(origin.key(), Opening.of(ticket)));
        }
    }

    /** Each that is like an earlier one, in the order in which they were opened. */
    public List<Pair> found() {
        List<Pair> found = new ArrayList<>();
        Deque<Logged> lately = new ArrayDeque<>();
        unresolved.stream()
                .sorted(Comparator.comparing(logged -> logged.opening().at()))
                .forEach(later -> {
                    lately.stream()
                            .filter(earlier -> DuplicateSuspicion.isAlike(earlier.opening(), later.opening()))
                            .findFirst()
                            .ifPresent(earlier -> found.add(new Pair(later.key(), earlier.key())));
                    lately.add(later);
                    if (lately.size() > LatelyOpened.MOST) {
                        lately.remove();
                    }
                });
        return found;
    }
}
