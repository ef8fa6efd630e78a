package dev.muster.domain.ticket;

import dev.muster.domain.team.Member;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which open ticket a person should take next. First how soon something is due, roughly: what is late, due within an hour,
 * four hours, eight, or later. Among those as urgent as each other, what needs a skill that the person has, since fewer
 * others can take it; then the least time left. Whoever has a full plate is given nothing but what is due within the hour.
 */
public final class BestClaim {
    private static final List<Duration> AS_URGENT =
            List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(8));
    private static final int WITHIN_THE_HOUR = 1;

    private static final Comparator<Queued> BEST_FIRST = Comparator.comparing(BestClaim::urgency)
            .thenComparing(queued -> queued.ticket().skill() == null)
            .thenComparing(Queued.LEAST_TIME_LEFT_FIRST);

    private BestClaim() {}

    /**
     * The open tickets that a person can solve and should take, the best first.
     *
     * @param person empty for somebody without listed skills (a lead), who may take what needs none
     * @param enough whether they work on as many tickets as their team finds enough
     */
    static List<Queued> candidates(Optional<Member> person, boolean enough, List<Queued> queue) {
        return solvable(person, queue)
                .filter(queued -> !enough || urgency(queued) <= WITHIN_THE_HOUR)
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Whether there is anything that a person can solve, however much they have in hand. */
    static boolean hasSolvable(Optional<Member> person, List<Queued> queue) {
        return solvable(person, queue).findAny().isPresent();
    }

    private static Stream<Queued> solvable(Optional<Member> person, List<Queued> queue) {
        return queue.stream()
                .filter(queued -> queued.ticket().state() == TicketState.OPEN)
                .filter(queued -> queued.ticket().skill() == null
                        || (person.isPresent()
                                && person.get().can(queued.ticket().skill())));
    }

    /** How many tickets a person works on; one that waits for the user costs them nothing now. */
    static int inHand(UserId person, List<Queued> queue) {
        return (int) queue.stream()
                .map(Queued::ticket)
                .filter(ticket -> ticket.state() == TicketState.CLAIMED && ticket.isOwnedBy(person))
                .count();
    }

    /** 0 for late; then the more, the later something is due. */
    private static int urgency(Queued queued) {
        return (int) AS_URGENT.stream()
                .filter(limit -> queued.left().compareTo(limit) > 0)
                .count();
    }
}
