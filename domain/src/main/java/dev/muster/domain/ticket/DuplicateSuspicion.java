package dev.muster.domain.ticket;

import dev.muster.domain.ticket.LatelyOpened.Opening;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Suspects that a ticket was opened twice: the same link to the ticket outside, or nearly the same subject, within a day. It
 * costs one look at what was opened lately, whatever there is besides.
 */
public final class DuplicateSuspicion {
    static final Duration WITHIN = Duration.ofHours(24);

    /** Of all the words of two subjects, nearly the same ones share this part. */
    private static final double NEARLY = 0.75;

    private static final int MOST_READ = 20;

    private final LatelyOpened lately;
    private final Tickets tickets;

    public DuplicateSuspicion(LatelyOpened lately, Tickets tickets) {
        this.lately = lately;
        this.tickets = tickets;
    }

    /** A ticket that an opened one seems to be the same as: an unresolved one rather than another, the oldest of those. */
    public Optional<Ticket> of(Ticket opened) {
        Opening opening = Opening.of(opened);
        List<TicketNumber> alike = lately.remember(opened.workspace(), opened.team(), opening).stream()
                .filter(earlier -> isAlike(earlier, opening))
                .map(Opening::number)
                .limit(MOST_READ)
                .toList();
        return alike.isEmpty()
                ? Optional.empty()
                : tickets.all(opened.workspace(), alike).stream()
                        .min(Comparator.comparing(
                                        (Ticket ticket) -> !ticket.state().isUnresolved())
                                .thenComparing(Ticket::number));
    }

    static boolean isAlike(Opening earlier, Opening later) {
        if (earlier.number().equals(later.number())
                || Duration.between(earlier.at(), later.at()).abs().compareTo(WITHIN) > 0) {
            return false;
        }
        // Two tickets outside are two, however much alike they sound.
        return (earlier.place() != null && later.place() != null)
                ? earlier.place().equals(later.place())
                : isNearlyTheSame(Set.copyOf(earlier.subject()), Set.copyOf(later.subject()));
    }

    /** What differs may be a word, but no number: "invoice 41" and "invoice 42" are two matters. */
    static boolean isNearlyTheSame(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        Stream<String> different = all.stream().filter(term -> !both.contains(term));
        return !both.isEmpty()
                && both.size() >= NEARLY * all.size()
                && different.noneMatch(term -> term.chars().anyMatch(Character::isDigit));
    }
}
