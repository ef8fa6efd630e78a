package dev.muster.domain.ticket;

import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketRules.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of somebody's tickets goes back to the queue when they go home. What waits for the user can wait for them, too; what
 * they kept, or took, since they were told that they will go stays theirs.
 */
public final class GivingBack {
    /** What the history of a ticket says that its owner keeps. */
    static final String KEPT = "stays with its owner after the shift";
    /** What it says of one that went back at the end of a shift. */
    public static final String SHIFT_OVER = "its owner's shift is over";
    /** What it says of one whose owner is on leave. */
    public static final String AWAY = "its owner is away";

    private GivingBack() {}

    /**
     * Whether a ticket goes back.
     *
     * @param told UTC instant at which they were told, or would have been
     */
    public static boolean goesBack(Ticket ticket, UserId person, Instant told) {
        return isTheirs(ticket, person) && !isKept(ticket, person, told);
    }

    /** Whether a ticket stays with somebody because they want it to. */
    public static boolean isKept(Ticket ticket, UserId person, Instant told) {
        return isTheirs(ticket, person)
                && ticket.history().reversed().stream()
                        .takeWhile(event -> !event.at().isBefore(told))
                        .anyMatch(event -> keeps(event, person));
    }

    private static boolean isTheirs(Ticket ticket, UserId person) {
        return ticket.state() == TicketState.CLAIMED && ticket.isOwnedBy(person);
    }

    private static boolean keeps(TicketEvent event, UserId person) {
        return switch (event.kind()) {
            case NOTED -> event.by().is(person) && event.note().equals(KEPT);
            case CLAIMED, ASSIGNED, REOPENED -> person.equals(event.owner());
            default -> false;
        };
    }

    /** Whether a ticket is in the queue because it went back, or was given back with a note, since an instant. */
    public static boolean isBackFrom(Ticket ticket, UserId person, Instant since) {
        TicketEvent last = ticket.lastEvent();
        return ticket.state() == TicketState.OPEN
                && last.kind() == Kind.RELEASED
                && !last.note().isEmpty()
                && !last.at().isBefore(since)
                && person.equals(formerOwner(ticket));
    }

    /** Whose a ticket was before its last event; null for nobody's. */
    public static @Nullable UserId formerOwner(Ticket ticket) {
        int events = ticket.history().size();
        return events < 2 ? null : ticket.history().get(events - 2).owner();
    }

    static Decision<ChangeOutcome> keep(Ticket ticket, UserId by, Instant told, Instant now) {
        return goesBack(ticket, by, told)
                ? TicketRules.apply(ticket, new TicketEvent(Kind.NOTED, now, by, by, KEPT), ticket.state())
                : TicketRules.refuse(new ChangeOutcome.NotInThisState(ticket));
    }

    /** Muster gives it back. */
    static Decision<ChangeOutcome> giveBack(Ticket ticket, UserId from, Instant told, String note, Instant now) {
        return goesBack(ticket, from, told)
                ? TicketRules.apply(
                        ticket, new TicketEvent(Kind.RELEASED, now, new Actor.Itself(), null, note), TicketState.OPEN)
                : TicketRules.refuse(new ChangeOutcome.NotInThisState(ticket));
    }
}
