package dev.muster.domain.assignment;

import dev.muster.domain.shift.PublishedShifts;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.GivingBack;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What becomes of somebody's tickets when their shift ends. They go back to the queue if the team works on without them: if
 * business time passes until their next shift. Who comes back before anybody else could do something keeps theirs.
 */
public final class ShiftEnds {
    /** How long before the end whoever is on a shift is told what goes back. */
    public static final Duration NOTICE = Duration.ofMinutes(30);
    /** So little business time until the next shift is none. */
    private static final Duration HARDLY_ANY = Duration.ofHours(1);
    /** Who has no shift within so many days is away for long. */
    private static final int DAYS_AHEAD = 14;

    private final RosterDesk rosters;
    private final TicketDesk tickets;

    public ShiftEnds(RosterDesk rosters, TicketDesk tickets) {
        this.rosters = rosters;
        this.tickets = tickets;
    }

    /**
     * How it stands with one person's tickets shortly before the end of a shift, at it, or right after it.
     *
     * @param goingBack what goes back at the end, the most pressing first
     * @param kept what they want to keep
     * @param back what went back, or was given back with a note
     */
    public record Ending(Staffed shift, UserId person, List<Ticket> goingBack, List<Ticket> kept, List<Ticket> back) {
        public Ending {
            goingBack = List.copyOf(goingBack);
            kept = List.copyOf(kept);
            back = List.copyOf(back);
        }
    }

    /** How it stands for one person at a UTC instant. */
    public Ending ending(Team team, Staffed shift, UserId person, Instant now) {
        Instant told = told(team, shift);
        boolean goes = goesBack(team, shift, person);
        List<Ticket> queue =
                tickets.queue(team, now).stream().map(Queued::ticket).toList();
        return new Ending(
                shift,
                person,
                those(queue, ticket -> goes && GivingBack.goesBack(ticket, person, told)),
                those(queue, ticket -> goes && GivingBack.isKept(ticket, person, told)),
                those(queue, ticket -> GivingBack.isBackFrom(ticket, person, told)));
    }

    private static List<Ticket> those(List<Ticket> queue, Predicate<Ticket> which) {
        return queue.stream().filter(which).toList();
    }

    /** From when on somebody on a shift knows what goes back. */
    public static Instant told(Team team, Staffed shift) {
        return shift.endsAt(team.zone()).minus(NOTICE);
    }

    /** The shift of a person that ends soon, or ended no longer ago than they were told before. */
    public Optional<Staffed> endingNow(Team team, UserId person, Instant now) {
        return of(team, person, now)
                .filter(shift -> !told(team, shift).isAfter(now)
                        && shift.endsAt(team.zone()).plus(NOTICE).isAfter(now))
                .findFirst();
    }

    /** The shift that a person is on at a UTC instant. */
    public Optional<Staffed> running(Team team, UserId person, Instant now) {
        return of(team, person, now)
                .filter(shift -> !shift.startsAt(team.zone()).isAfter(now)
                        && shift.endsAt(team.zone()).isAfter(now))
                .findFirst();
    }

    /** Those of today, and of the night before. */
    private Stream<Staffed> of(Team team, UserId person, Instant now) {
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        return rosters.published(team, today.minusDays(1), today).all().stream()
                .filter(shift -> shift.people().contains(person));
    }

    /** Whether the tickets of somebody who was on a shift go back when it ends. */
    public boolean goesBack(Team team, Staffed shift, UserId person) {
        if (!team.limits().backAtShiftEnd()) {
            return false;
        }
        Instant end = shift.endsAt(team.zone());
        PublishedShifts around =
                rosters.published(team, shift.date().minusDays(1), shift.date().plusDays(DAYS_AHEAD));
        boolean staysOn = around.at(end, team.zone()).stream()
                .anyMatch(other -> other.people().contains(person));
        Optional<Instant> next = around.all().stream()
                .filter(other -> other.people().contains(person))
                .map(other -> other.startsAt(team.zone()))
                .filter(start -> start.isAfter(end))
                .min(Instant::compareTo);
        return !staysOn
                && next.filter(start -> team.hours().between(end, start).compareTo(HARDLY_ANY) <= 0)
                        .isEmpty();
    }

    /** Gives back what somebody had in hand at the end of their shift; what they kept meanwhile stays theirs. */
    public List<Ticket> giveBack(Team team, Staffed shift, UserId person, Instant now) {
        Instant told = told(team, shift);
        return ending(team, shift, person, now).goingBack().stream()
                .flatMap(ticket ->
                        tickets.giveBack(team, ticket.number(), person, told, GivingBack.SHIFT_OVER, now).stream())
                .toList();
    }
}
