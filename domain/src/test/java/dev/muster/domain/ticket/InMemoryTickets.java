package dev.muster.domain.ticket;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Tickets in memory; something can be made to happen between a reader's look at a ticket and its change. */
public class InMemoryTickets implements Tickets {
    private final TreeMap<TicketNumber, Ticket> tickets = new TreeMap<>();
    private final Deque<Runnable> interruptions = new ArrayDeque<>();
    private int attempts;
    private int looks;

    /** Lets something happen right before the next change is applied; the second such thing before the one after it. */
    public void beforeNextChange(Runnable somebodyElse) {
        interruptions.add(somebodyElse);
    }

    /** How many changes were tried, the refused ones among them. */
    public int attempts() {
        return attempts;
    }

    /** How often all unresolved ones were read. */
    public int looks() {
        return looks;
    }

    @Override
    public Ticket open(NewTicket ticket) {
        Optional<Ticket> there = Optional.ofNullable(ticket.origin())
                .flatMap(origin -> withOrigin(ticket.workspace(), ticket.team(), origin));
        if (there.isPresent()) {
            return there.get();
        }
        int next = tickets.isEmpty() ? 1 : tickets.lastKey().value() + 1;
        Ticket opened = ticket.numbered(new TicketNumber(next));
        tickets.put(opened.number(), opened);
        return opened;
    }

    @Override
    public Optional<Ticket> find(WorkspaceId workspace, TicketNumber number) {
        return Optional.ofNullable(tickets.get(number))
                .filter(t -> t.workspace().equals(workspace));
    }

    @Override
    public Optional<Ticket> withOrigin(WorkspaceId workspace, TeamId team, Origin origin) {
        return of(workspace, team).filter(t -> origin.equals(t.origin())).findFirst();
    }

    @Override
    public Optional<Ticket> apply(TicketChange change) {
        attempts++;
        Runnable somebodyElse = interruptions.poll();
        if (somebodyElse != null) {
            somebodyElse.run();
        }
        Optional<Ticket> after = find(change.workspace(), change.number())
                .filter(t -> t.team().equals(change.team()))
                .filter(t -> switch (change.expected()) {
                    case TicketChange.InState in -> t.state() == in.state();
                    case TicketChange.AtVersion at -> t.version() == at.version();
                })
                .map(t -> t.after(change));
        after.ifPresent(t -> tickets.put(t.number(), t));
        return after;
    }

    @Override
    public List<Ticket> unresolved(WorkspaceId workspace, TeamId team) {
        looks++;
        return of(workspace, team).filter(t -> t.state().isUnresolved()).toList();
    }

    @Override
    public List<Ticket> resolvedLongestAgo(WorkspaceId workspace, TeamId team, int most) {
        return of(workspace, team)
                .filter(t -> t.state() == TicketState.RESOLVED)
                .sorted(Comparator.comparing(ticket -> ticket.lastEvent().at()))
                .limit(most)
                .toList();
    }

    @Override
    public int inHand(WorkspaceId workspace, TeamId team, UserId person) {
        return (int) of(workspace, team)
                .filter(t -> t.state() == TicketState.CLAIMED && t.isOwnedBy(person))
                .count();
    }

    @Override
    public List<Ticket> touchedSince(WorkspaceId workspace, TeamId team, Instant since) {
        return of(workspace, team)
                .filter(t -> !t.lastEvent().at().isBefore(since))
                .toList();
    }

    @Override
    public void forEachTouchedSince(WorkspaceId workspace, TeamId team, Instant since, Consumer<Ticket> action) {
        touchedSince(workspace, team, since).stream()
                .sorted(Comparator.comparing(ticket -> ticket.lastEvent().at()))
                .forEach(action);
    }

    @Override
    public List<TicketNumber> withTerm(WorkspaceId workspace, TeamId team, String term, int most) {
        return of(workspace, team)
                .filter(t -> Terms.of(t).contains(term))
                .map(Ticket::number)
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }

    @Override
    public List<Ticket> all(WorkspaceId workspace, List<TicketNumber> numbers) {
        return tickets.values().stream()
                .filter(t -> t.workspace().equals(workspace) && numbers.contains(t.number()))
                .toList();
    }

    private java.util.stream.Stream<Ticket> of(WorkspaceId workspace, TeamId team) {
        return tickets.values().stream()
                .filter(t -> t.workspace().equals(workspace) && t.team().equals(team));
    }

    @Override
    public void restore(List<Ticket> restored) {
        restored.forEach(t -> tickets.put(t.number(), t));
    }
}
