package dev.muster.domain.routine;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.QueueOrder;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has the cards of unresolved tickets follow the team's settings: they say until when what is promised, and hours, days off
 * and targets move that. A few at a time, the most pressing first, so that a channel's other messages needn't wait behind
 * them. Each version of a team is looked at once; if its cards say the same as before, there is nothing to do.
 */
public final class CardsRoutine implements Routine {
    static final int MOST_AT_ONCE = 20;
    static final Duration NEXT_BATCH = Duration.ofSeconds(30);

    private final Tickets tickets;
    private final TicketCardsShown cards;
    private final Map<Key, Progress> progress = new ConcurrentHashMap<>();

    public CardsRoutine(Tickets tickets, TicketCardsShown cards) {
        this.tickets = tickets;
        this.cards = cards;
    }

    private record Key(WorkspaceId workspace, TeamId team) {}

    /**
     * How far this instance is with a team.
     *
     * @param followed the version that all its cards follow
     * @param notBefore UTC instant before which no more of them are renewed
     */
    private record Progress(long followed, Instant notBefore) {}

    @Override
    public RoutineKind kind() {
        return RoutineKind.CARDS;
    }

    @Override
    public List<Occurrence> due(Team team, Instant after, Instant upTo) {
        return dueTimes(team, after, upTo, upTo).due();
    }

    @Override
    public Optional<Instant> nextDue(Team team, Instant after) {
        return dueTimes(team, after, after, after).next();
    }

    /** The first ticket, with its version and the team's, makes each batch an occurrence of its own. */
    @Override
    public DueTimes dueTimes(Team team, Instant after, Instant upTo, Instant nextAfter) {
        Progress sofar = progress(team);
        if (sofar.followed() == team.version()) {
            return new DueTimes(List.of(), Optional.empty());
        }
        if (sofar.notBefore().isAfter(upTo)) {
            return new DueTimes(List.of(), Optional.of(sofar.notBefore()));
        }
        List<Ticket> outdated = outdated(team);
        if (outdated.isEmpty()) {
            progress.put(key(team), new Progress(team.version(), Instant.EPOCH));
            return new DueTimes(List.of(), Optional.empty());
        }
        Ticket first = outdated.getFirst();
        String key = first.number().value() + "/" + first.version() + "/" + team.version();
        return new DueTimes(
                List.of(new Occurrence(team.workspace(), team.id(), kind(), key, upTo)),
                Optional.of(nextAfter.plus(NEXT_BATCH)));
    }

    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        List<Ticket> some = outdated(team).stream().limit(MOST_AT_ONCE).toList();
        if (!some.isEmpty()) {
            cards.renew(team, some, now);
        }
        progress.put(key(team), new Progress(progress(team).followed(), now.plus(NEXT_BATCH)));
        return List.of();
    }

    private List<Ticket> outdated(Team team) {
        return tickets.unresolved(team.workspace(), team.id()).stream()
                .filter(ticket -> cards.isOutdated(team, ticket))
                .sorted(QueueOrder.MOST_PRESSING_FIRST)
                .toList();
    }

    private Progress progress(Team team) {
        return progress.getOrDefault(key(team), new Progress(0, Instant.EPOCH));
    }

    private static Key key(Team team) {
        return new Key(team.workspace(), team.id());
    }
}
