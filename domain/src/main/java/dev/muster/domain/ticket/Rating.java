package dev.muster.domain.ticket;

import dev.muster.domain.ticket.TicketEvent.Kind;
import java.util.Optional;

/**
 * How well a customer says that it went; the last one of a ticket counts.
 *
 * @param score {@link #WORST} to {@link #BEST}
 */
public record Rating(int score) {
    public static final int WORST = 1;
    public static final int BEST = 5;

    private static final String OF_BEST = " of " + BEST;

    public Rating {
        if (score < WORST || score > BEST) {
            throw new IllegalArgumentException("a rating is " + WORST + " to " + BEST + ", not " + score);
        }
    }

    /** What an event says; empty for any other kind of event. */
    public static Optional<Rating> in(TicketEvent event) {
        if (event.kind() != Kind.RATED) {
            return Optional.empty();
        }
        for (int score = WORST; score <= BEST; score++) {
            if (event.note().equals(score + OF_BEST)) {
                return Optional.of(new Rating(score));
            }
        }
        return Optional.empty();
    }

    /** The last rating of a ticket; empty while there is none. */
    public static Optional<Rating> of(Ticket ticket) {
        return ticket.last(Kind.RATED).flatMap(Rating::in);
    }

    /** In the note of its event, so that programs that know of no ratings read it, too: {@code 4 of 5}. */
    public String words() {
        return score + OF_BEST;
    }

    /** Whether it counts as satisfied: the two best ones. */
    public boolean isSatisfied() {
        return score >= BEST - 1;
    }
}
