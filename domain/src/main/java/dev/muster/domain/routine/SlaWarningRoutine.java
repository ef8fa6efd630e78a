package dev.muster.domain.routine;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Promise;
import dev.muster.domain.ticket.Sla;
import dev.muster.domain.ticket.SlaClock;
import dev.muster.domain.ticket.SlaMark;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Warns at 75 % and at 100 % of each target, once a ticket, target and percentage, whatever happens to the ticket
 * afterwards. When that is, is told by the unresolved tickets and by the team's hours and targets at every look: nothing is
 * stored that a change of either could make wrong. What was late already when its ticket was brought from another system is no
 * news: years of open tickets would warn of everything at once.
 */
public final class SlaWarningRoutine implements Routine {
    /** The scheduler looks at every team more often than this by itself. */
    private static final Duration NEAR = Duration.ofMinutes(10);

    private final Tickets tickets;

    public SlaWarningRoutine(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.SLA_WARNING;
    }

    /** Whether a warning about a ticket is due so soon after a change that the scheduler has to be told of it. */
    public static boolean isNear(Ticket ticket, Team team, Instant now) {
        return marks(ticket, team)
                .anyMatch(mark -> mark.at().isAfter(now) && mark.at().isBefore(now.plus(NEAR)));
    }

    @Override
    public List<Occurrence> due(Team team, Instant after, Instant upTo) {
        return all(team).due(after, upTo);
    }

    @Override
    public Optional<Instant> nextDue(Team team, Instant after) {
        return all(team).next(after);
    }

    @Override
    public DueTimes dueTimes(Team team, Instant after, Instant upTo, Instant nextAfter) {
        return all(team).times(after, upTo, nextAfter);
    }

    private static Stream<SlaMark> marks(Ticket ticket, Team team) {
        Instant brought = ticket.broughtAt();
        return SlaMark.of(ticket, team).stream()
                .filter(mark -> brought == null || mark.at().isAfter(brought));
    }

    private Occurrences all(Team team) {
        return Occurrences.of(
                tickets.unresolved(team.workspace(), team.id()).stream().flatMap(ticket -> marks(ticket, team)
                        .map(mark -> new Occurrence(
                                team.workspace(),
                                team.id(),
                                kind(),
                                Warned.of(ticket, mark).key(),
                                mark.at()))));
    }

    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        Warned warned = Warned.read(occurrence.key());
        return tickets.find(team.workspace(), warned.number())
                .filter(ticket -> ticket.team().equals(team.id()))
                .flatMap(ticket -> warning(ticket, warned, team, occurrence.lateness(now), now))
                .<List<Announcement>>map(List::of)
                .orElse(List.of());
    }

    private static Optional<Announcement> warning(Ticket ticket, Warned warned, Team team, Duration late, Instant now) {
        SlaClock clock = Sla.of(ticket, team, now).clock(warned.promise());
        // Who hears of three quarters when all of it is over hears of that, too, by the other warning.
        boolean overtaken = warned.percent() < SlaMark.WHOLE && clock.isLate();
        if (!clock.isUnfulfilled() || overtaken) {
            return Optional.empty();
        }
        UserId owner = ticket.owner();
        @Nullable UserId person = owner != null && team.includes(owner) ? owner : null;
        return Optional.of(new Announcement.SlaWarning(person, ticket, clock, late));
    }

    /** What a warning is about: the key of its occurrence. */
    private record Warned(TicketNumber number, Promise promise, int percent) {
        static Warned of(Ticket ticket, SlaMark mark) {
            return new Warned(ticket.number(), mark.promise(), mark.percent());
        }

        String key() {
            return number.value() + "/" + promise.key() + "/" + percent;
        }

        static Warned read(String key) {
            String[] parts = key.split("/", -1);
            return new Warned(
                    new TicketNumber(Integer.parseInt(parts[0])),
                    Arrays.stream(Promise.values())
                            .filter(p -> p.key().equals(parts[1]))
                            .findFirst()
                            .orElseThrow(),
                    Integer.parseInt(parts[2]));
        }
    }
}
