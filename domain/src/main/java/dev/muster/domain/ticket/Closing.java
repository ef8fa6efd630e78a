package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a resolved ticket is closed: after the team's quiet period, counted from the last time anybody touched it. */
public final class Closing {
    /** What was to be closed longer ago than this is closed as of then: it is history, and no news. */
    static final Duration NEWS = Duration.ofDays(1);

    private Closing() {}

    /** The UTC instant at which a ticket is closed if nobody touches it before; empty if it won't be. */
    public static Optional<Instant> at(Ticket ticket, Team team) {
        return ticket.state() == TicketState.RESOLVED && team.limits().closes()
                ? Optional.of(team.hours()
                        .workingDaysLater(ticket.lastEvent().at(), team.limits().quietDays()))
                : Optional.empty();
    }

    /** Whether a closed ticket was closed so lately that its card should say so. */
    public static boolean isNews(Ticket closed, Instant now) {
        return !closed.lastEvent().at().isBefore(now.minus(NEWS));
    }
}
