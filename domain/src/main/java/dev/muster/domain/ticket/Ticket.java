package dev.muster.domain.ticket;

import dev.muster.domain.team.Skill;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One ticket with its whole history.
 *
 * @param subject one line, as typed; never markup
 * @param details further lines, as typed; empty for none
 * @param skill what its solver must be able to do; null for anybody's
 * @param owner who works on it; null for nobody
 * @param history oldest first; the first event is the opening
 * @param origin where it comes from; null if it was opened in Slack
 * @param broughtAt UTC instant at which it was brought from another system with its history; null if it was opened here
 * @param version raised by one at each change; the guard of conditional updates
 */
public record Ticket(
        WorkspaceId workspace,
        TeamId team,
        TicketNumber number,
        String subject,
        String details,
        Priority priority,
        @Nullable Skill skill,
        Set<String> tags,
        Particulars particulars,
        TicketState state,
        @Nullable UserId owner,
        List<TicketEvent> history,
        @Nullable Origin origin,
        @Nullable Instant broughtAt,
        long version) {
    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_NOTE = 2000;

    public Ticket {
        tags = Set.copyOf(tags);
        history = List.copyOf(history);
        if (history.isEmpty()) {
            throw new IllegalArgumentException("ticket " + number + " without an opening");
        }
    }

    /** One that was opened here. */
    public Ticket(
            WorkspaceId workspace,
            TeamId team,
            TicketNumber number,
            String subject,
            String details,
            Priority priority,
            @Nullable Skill skill,
            Set<String> tags,
            Particulars particulars,
            TicketState state,
            @Nullable UserId owner,
            List<TicketEvent> history,
            @Nullable Origin origin,
            long version) {
        this(
                workspace,
                team,
                number,
                subject,
                details,
                priority,
                skill,
                tags,
                particulars,
                state,
                owner,
                history,
                origin,
                null,
                version);
    }

    public Heading heading() {
        return new Heading(subject, details, priority, skill, tags, particulars);
    }

    public Instant openedAt() {
        return history.getFirst().at();
    }

    public Actor openedBy() {
        return history.getFirst().by();
    }

    public TicketEvent lastEvent() {
        return history.getLast();
    }

    public boolean isOwnedBy(UserId user) {
        return user.equals(owner);
    }

    /** The last event of a kind; empty when there was none. */
    public Optional<TicketEvent> last(TicketEvent.Kind kind) {
        return history.reversed().stream().filter(e -> e.kind() == kind).findFirst();
    }

    /** How often somebody changed what it is about. */
    public long edits() {
        return history.stream().filter(e -> e.kind() == TicketEvent.Kind.EDITED).count();
    }

    /** The ticket after a change, whatever that expected. */
    public Ticket after(TicketChange change) {
        TicketChange.Edit edit = change.edit();
        return after(change.event(), change.to(), edit == null ? heading() : edit.heading());
    }

    /** The ticket after one more event. */
    public Ticket after(TicketEvent event, TicketState newState) {
        return after(event, newState, heading());
    }

    private Ticket after(TicketEvent event, TicketState newState, Heading about) {
        List<TicketEvent> longer = new ArrayList<>(history);
        longer.add(event);
        return new Ticket(
                workspace,
                team,
                number,
                about.subject(),
                about.details(),
                about.priority(),
                about.skill(),
                about.tags(),
                about.particulars(),
                newState,
                event.owner(),
                longer,
                origin,
                broughtAt,
                version + 1);
    }

    /** The same, brought from another system at a UTC instant; null for opened here. */
    public Ticket brought(@Nullable Instant at) {
        return new Ticket(
                workspace,
                team,
                number,
                subject,
                details,
                priority,
                skill,
                tags,
                particulars,
                state,
                owner,
                history,
                origin,
                at,
                version);
    }
}
