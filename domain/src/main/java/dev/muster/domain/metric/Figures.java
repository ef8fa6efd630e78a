package dev.muster.domain.metric;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * A team's figures of a period, all computed from the history of tickets.
 *
 * @param opened tickets opened in the period
 * @param resolved tickets with a resolution in the period; each counts once
 * @param reopened tickets that were brought back in the period; each counts once
 * @param cameBack those of the tickets that count as resolved that were brought back within 7 days (of 24 hours) after that
 *     resolution, as far as it has happened yet: a week after the period's end it is final
 * @param ages of the tickets opened before the period's end and neither resolved nor closed then
 * @param claim business time from opening to the moment when somebody had it first, by claim or assignment, of tickets for
 *     which that is in the period
 * @param firstResponse business time from opening to the first reply, of tickets whose first reply is in the period
 * @param resolution business time from opening to the last resolution in the period, without the time spent waiting, of
 *     the tickets that count as resolved
 * @param quality what share of the tickets went well
 */
public record Figures(
        int opened,
        int resolved,
        int reopened,
        int cameBack,
        BacklogAges ages,
        Spread claim,
        Spread firstResponse,
        Spread resolution,
        Quality quality) {
    private static final Duration SOON = Duration.ofDays(7);

    /**
     * Computes the figures of a period.
     *
     * @param tickets at least every ticket that has an event in the period or was unresolved at its end; each once
     * @param from UTC instant, included
     * @param to UTC instant, excluded
     * @param targets those by which tickets are judged, also old ones
     */
    public static Figures of(
            Collection<Ticket> tickets, Instant from, Instant to, BusinessHours hours, SlaTargets targets) {
        int opened = 0;
        int reopened = 0;
        int cameBack = 0;
        List<Duration> ages = new ArrayList<>();
        List<Duration> claims = new ArrayList<>();
        List<Duration> firstResponses = new ArrayList<>();
        List<Duration> resolutions = new ArrayList<>();
        for (Ticket ticket : tickets) {
            if (isWithin(ticket.openedAt(), from, to)) {
                opened++;
            }
            if (wasUnresolvedAt(ticket, to)) {
                ages.add(Duration.between(ticket.openedAt(), to));
            }
            if (ticket.history().stream().anyMatch(e -> e.kind() == Kind.REOPENED && isWithin(e.at(), from, to))) {
                reopened++;
            }
            first(ticket, e -> e.kind() == Kind.CLAIMED || e.kind() == Kind.ASSIGNED)
                    .filter(claim -> isWithin(claim.at(), from, to))
                    .ifPresent(claim -> claims.add(hours.between(ticket.openedAt(), claim.at())));
            first(ticket, e -> e.kind() == Kind.REPLIED)
                    .filter(reply -> isWithin(reply.at(), from, to))
                    .ifPresent(reply -> firstResponses.add(hours.between(ticket.openedAt(), reply.at())));
            Optional<Integer> resolution = lastResolution(ticket, from, to);
            if (resolution.isPresent()) {
                resolutions.add(timeToResolve(ticket, resolution.get(), hours));
                cameBack += cameBackSoon(ticket, resolution.get()) ? 1 : 0;
            }
        }
        return new Figures(
                opened,
                resolutions.size(),
                reopened,
                cameBack,
                BacklogAges.of(ages),
                Spread.of(claims),
                Spread.of(firstResponses),
                Spread.of(resolutions),
                Quality.of(tickets, from, to, hours, targets));
    }

    /** Tickets opened before the period's end and neither resolved nor closed then. */
    public int backlog() {
        return ages.total();
    }

    /** The share of the resolved tickets that were brought back soon, 0 to 1; empty when none was resolved. */
    public OptionalDouble reopenRate() {
        return resolved == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) cameBack / resolved);
    }

    static boolean cameBackSoon(Ticket ticket, int resolution) {
        Instant resolvedAt = ticket.history().get(resolution).at();
        return ticket.history().stream()
                .skip(resolution)
                .anyMatch(e -> e.kind() == Kind.REOPENED && e.at().isBefore(resolvedAt.plus(SOON)));
    }

    static Optional<TicketEvent> first(Ticket ticket, Predicate<TicketEvent> which) {
        return ticket.history().stream().filter(which).findFirst();
    }

    static boolean isWithin(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** Whether a ticket was there and not resolved just before an instant. */
    static boolean wasUnresolvedAt(Ticket ticket, Instant instant) {
        if (!ticket.openedAt().isBefore(instant)) {
            return false;
        }
        boolean resolved = false;
        for (TicketEvent event : ticket.history()) {
            if (!event.at().isBefore(instant)) {
                break;
            }
            resolved = switch (event.kind()) {
                case RESOLVED, CLOSED -> true;
                case REOPENED -> false;
                case OPENED, CLAIMED, RELEASED, ASSIGNED, REPLIED, WAITING, CUSTOMER_REPLIED -> resolved;
                case EDITED, NOTED, ESCALATED, ANSWERED, DEESCALATED, HELP_WANTED, HELPING, RATED -> resolved;
            };
        }
        return !resolved;
    }

    static Optional<Integer> lastResolution(Ticket ticket, Instant from, Instant to) {
        for (int i = ticket.history().size() - 1; i >= 0; i--) {
            TicketEvent event = ticket.history().get(i);
            if (event.kind() == Kind.RESOLVED && isWithin(event.at(), from, to)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Business time from the opening to the event at an index, without the time spent waiting. */
    static Duration timeToResolve(Ticket ticket, int resolution, BusinessHours hours) {
        List<TicketEvent> events = ticket.history();
        Duration time = hours.between(ticket.openedAt(), events.get(resolution).at());
        for (int i = 0; i < resolution; i++) {
            if (events.get(i).kind() == Kind.WAITING) {
                time = time.minus(hours.between(events.get(i).at(), endOfWaiting(events, i)));
            }
        }
        return time;
    }

    /** A ticket waits until the next event, replies, edits and notes apart: it goes on waiting after those. */
    private static Instant endOfWaiting(List<TicketEvent> events, int waiting) {
        return events.subList(waiting + 1, events.size()).stream()
                .filter(e -> e.kind().isStep())
                .findFirst()
                .orElseThrow()
                .at();
    }
}
