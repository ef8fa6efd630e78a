package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** An unresolved ticket, with how its clocks stand. */
public record Queued(Ticket ticket, Sla sla) {
    /** By the time left until the nearest target; what waits for the user comes last; then by priority and age. */
    static final Comparator<Queued> LEAST_TIME_LEFT_FIRST = Comparator.comparing(Queued::isWaiting)
            .thenComparing(Queued::left)
            .thenComparing(Queued::ticket, QueueOrder.MOST_PRESSING_FIRST);

    /** A ticket as it stands at a UTC instant. */
    public static Queued of(Ticket ticket, Team team, Instant now) {
        return new Queued(ticket, Sla.of(ticket, team, now));
    }

    /** Business time until the nearest target; negative when it is passed. */
    public Duration left() {
        return sla.pressing().map(SlaClock::left).orElseGet(() -> sla.resolution()
                .left());
    }

    private boolean isWaiting() {
        return ticket.state() == TicketState.WAITING;
    }
}
