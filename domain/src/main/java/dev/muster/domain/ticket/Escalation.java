package dev.muster.domain.ticket;

import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a ticket is escalated: a flag with a reason, told by its history. It ends when the ticket is resolved or closed, or
 * when somebody takes it back; being answered ends the asking, not the flag.
 *
 * @param round counts the ticket's escalations from 1
 * @param at UTC instant
 * @param reason as typed; never markup
 * @param answeredBy who is on it; null while nobody is
 * @param answeredAt UTC instant of that
 */
public record Escalation(
        int round,
        Instant at,
        Actor by,
        String reason,
        @Nullable UserId answeredBy,
        @Nullable Instant answeredAt) {

    /** The escalation that a ticket is in; empty when it is in none. */
    public static Optional<Escalation> of(Ticket ticket) {
        return of(ticket.history());
    }

    private static Optional<Escalation> of(List<TicketEvent> history) {
        Escalation current = null;
        int round = 0;
        for (TicketEvent event : history) {
            switch (event.kind()) {
                case ESCALATED -> {
                    round++;
                    current = new Escalation(round, event.at(), event.by(), event.note(), null, null);
                }
                case ANSWERED -> {
                    if (current != null && event.by() instanceof Actor.Person person) {
                        current = current.answered(person.user(), event.at());
                    }
                }
                case DEESCALATED, RESOLVED, CLOSED -> current = null;
                default -> {}
            }
        }
        return Optional.ofNullable(current);
    }

    /** The escalation that a ticket's last event ended; empty when it ended none. */
    public static Optional<Escalation> endedJustNow(Ticket ticket) {
        return switch (ticket.lastEvent().kind()) {
            case DEESCALATED, RESOLVED, CLOSED ->
                of(ticket.history().subList(0, ticket.history().size() - 1));
            default -> Optional.empty();
        };
    }

    public boolean isAnswered() {
        return answeredBy != null;
    }

    private Escalation answered(UserId who, Instant when) {
        return new Escalation(round, at, by, reason, who, when);
    }
}
