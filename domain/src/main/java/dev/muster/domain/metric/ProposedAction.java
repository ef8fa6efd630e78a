package dev.muster.domain.metric;

import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Sla;
import dev.muster.domain.ticket.SlaClock;
import dev.muster.domain.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one thing that a digest proposes to do.
 *
 * @param subject the tag that it is about; empty when it is about none
 * @param count how many tickets or targets it is about
 * @param of of how many; 0 when that says nothing
 */
public record ProposedAction(Kind kind, String subject, int count, int of) {
    private static final int LEAST_MISSED = 3;
    private static final int LEAST_OLD = 3;
    private static final int LEAST_BACK = 3;
    /** What comes back less often than one in so many is nothing to look into. */
    private static final int ONE_IN = 5;

    /** What there is to do. */
    public enum Kind {
        /** Most missed targets were of tickets with one tag. */
        LOOK_AT_TAG,
        /** Tickets wait for a week or longer. */
        CLEAR_OLDEST,
        /** Much of what was resolved came back. */
        CHECK_REOPENED,
        /** Something that only a newer program knows. */
        OTHER
    }

    /**
     * What the figures of a week call for most; empty when they call for nothing.
     *
     * @param tickets at least all whose targets fell due in the week
     */
    static Optional<ProposedAction> of(Collection<Ticket> tickets, Team team, DateSpan week, Figures figures) {
        return lookAtTag(missed(tickets, team, week))
                .or(() -> clearOldest(figures))
                .or(() -> checkReopened(figures));
    }

    /** A ticket for each target that was missed in the week: one that missed both is there twice. */
    static List<Ticket> missed(Collection<Ticket> tickets, Team team, DateSpan week) {
        Instant from = week.start(team.zone());
        Instant to = week.end(team.zone());
        List<Ticket> missed = new ArrayList<>();
        for (Ticket ticket : tickets) {
            if (!wasOpenIn(ticket, from, to)) {
                continue; // the clocks need a closer look, and of most tickets none ran then
            }
            Sla sla = Sla.of(ticket, team, to);
            for (SlaClock clock : List.of(sla.firstResponse(), sla.resolution())) {
                boolean over = clock.status() == SlaClock.Status.MISSED || clock.status() == SlaClock.Status.LATE;
                if (over
                        && clock.dueAt() != null
                        && !clock.dueAt().isBefore(from)
                        && clock.dueAt().isBefore(to)) {
                    missed.add(ticket);
                }
            }
        }
        return missed;
    }

    private static boolean wasOpenIn(Ticket ticket, Instant from, Instant to) {
        boolean touched = ticket.history().stream().anyMatch(e -> !e.at().isBefore(from) && e.at().isBefore(to));
        return touched || Figures.wasUnresolvedAt(ticket, from);
    }

    static Optional<ProposedAction> lookAtTag(List<Ticket> missed) {
        Map<String, Integer> byTag = new HashMap<>();
        missed.forEach(ticket -> ticket.tags().forEach(tag -> byTag.merge(tag, 1, Integer::sum)));
        return byTag.entrySet().stream()
                .filter(tag -> tag.getValue() >= LEAST_MISSED && tag.getValue() * 2 >= missed.size())
                .min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(tag -> new ProposedAction(Kind.LOOK_AT_TAG, tag.getKey(), tag.getValue(), missed.size()));
    }

    static Optional<ProposedAction> clearOldest(Figures figures) {
        int old = figures.ages().sevenDaysOrMore();
        return old < LEAST_OLD
                ? Optional.empty()
                : Optional.of(new ProposedAction(Kind.CLEAR_OLDEST, "", old, figures.backlog()));
    }

    static Optional<ProposedAction> checkReopened(Figures figures) {
        return figures.cameBack() < LEAST_BACK || figures.cameBack() * ONE_IN < figures.resolved()
                ? Optional.empty()
                : Optional.of(new ProposedAction(Kind.CHECK_REOPENED, "", figures.cameBack(), figures.resolved()));
    }
}
