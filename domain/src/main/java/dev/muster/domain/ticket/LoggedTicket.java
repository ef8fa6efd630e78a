package dev.muster.domain.ticket;

import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * A ticket as another system logged it.
 *
 * @param opening what it is about, and where it comes from; who opened it and when is overridden by the first event
 * @param events what happened to it, at least one; of the same instant in the order in which it happened
 */
public record LoggedTicket(NewTicket opening, List<Event> events) {
    public LoggedTicket {
        // A stable sort: what happened at the same instant stays in its order.
        events = events.stream().sorted(Comparator.comparing(Event::at)).toList();
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a logged ticket without an event");
        }
        if (opening.origin() == null) {
            throw new IllegalArgumentException("a logged ticket without an origin");
        }
    }

    /**
     * One line of the other system's log.
     *
     * @param at UTC instant, kept to the millisecond
     * @param note what it says, or what happened if that is no step of ours; empty for nothing
     */
    public record Event(Instant at, Step step, Actor by, String note) {
        public Event {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** What an event means for its ticket. */
    public enum Step {
        /** It was entered or judged: it is there, and open again if it was resolved. */
        OPENED,
        CLAIMED,
        RELEASED,
        REPLIED,
        WAITING,
        RESOLVED,
        CLOSED,
        REOPENED,
        /** It changes nothing. */
        NOTED;

        /** Whether this, after a resolution or closing, brings the ticket back. */
        boolean reopens() {
            return switch (this) {
                case OPENED, CLAIMED, RELEASED, WAITING, REOPENED -> true;
                case REPLIED, RESOLVED, CLOSED, NOTED -> false;
            };
        }
    }

    /** What the log says of the ticket, told as a life here; its first event opens it, whatever it is. */
    public Ticket numbered(TicketNumber number) {
        Event first = events.getFirst();
        Ticket ticket = new NewTicket(
                        opening.workspace(),
                        opening.team(),
                        opening.subject(),
                        opening.details(),
                        opening.priority(),
                        opening.skill(),
                        opening.tags(),
                        opening.particulars(),
                        first.by(),
                        first.at(),
                        opening.origin())
                .numbered(number);
        for (Event event : first.step() == Step.OPENED ? events.subList(1, events.size()) : events) {
            ticket = after(ticket, event);
        }
        return ticket;
    }

    private static Ticket after(Ticket before, Event event) {
        boolean reopened = event.step().reopens() && !before.state().isUnresolved();
        Ticket ticket = reopened ? kept(before, Kind.REOPENED, event, "", stateOf(before)) : before;
        return switch (event.step()) {
            case OPENED, REOPENED -> reopened ? ticket : kept(ticket, Kind.NOTED, event, event.note(), ticket.state());
            case CLAIMED -> claimed(ticket, event);
            case RELEASED ->
                ticket.after(
                        new TicketEvent(Kind.RELEASED, event.at(), event.by(), null, event.note()), TicketState.OPEN);
            case REPLIED -> kept(ticket, Kind.REPLIED, event, event.note(), ticket.state());
            case WAITING -> kept(ticket, Kind.WAITING, event, event.note(), TicketState.WAITING);
            case RESOLVED -> kept(ticket, Kind.RESOLVED, event, event.note(), TicketState.RESOLVED);
            case CLOSED ->
                ticket.state() == TicketState.CLOSED
                        ? kept(ticket, Kind.NOTED, event, event.note(), TicketState.CLOSED)
                        : kept(ticket, Kind.CLOSED, event, event.note(), TicketState.CLOSED);
            case NOTED -> kept(ticket, Kind.NOTED, event, event.note(), ticket.state());
        };
    }

    /** Whose it is stays as it was. */
    private static Ticket kept(Ticket ticket, Kind kind, Event event, String note, TicketState to) {
        return ticket.after(new TicketEvent(kind, event.at(), event.by(), ticket.owner(), note), to);
    }

    /** Somebody whom Slack doesn't know can't have a ticket here: it is in the queue then. */
    private static Ticket claimed(Ticket ticket, Event event) {
        return event.by() instanceof Actor.Person person
                ? ticket.after(
                        new TicketEvent(
                                ticket.owner() == null || ticket.isOwnedBy(person.user())
                                        ? Kind.CLAIMED
                                        : Kind.ASSIGNED,
                                event.at(),
                                event.by(),
                                person.user(),
                                event.note()),
                        TicketState.CLAIMED)
                : ticket.after(
                        new TicketEvent(Kind.CLAIMED, event.at(), event.by(), null, event.note()), TicketState.OPEN);
    }

    private static TicketState stateOf(Ticket reopened) {
        return reopened.owner() == null ? TicketState.OPEN : TicketState.CLAIMED;
    }
}
