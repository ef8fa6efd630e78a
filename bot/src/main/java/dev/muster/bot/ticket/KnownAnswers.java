package dev.muster.bot.ticket;

import dev.muster.domain.note.Note;
import dev.muster.domain.note.Notes;
import dev.muster.domain.note.Tag;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketSearch;
import java.util.List;

/** What the team found out before about tickets like one of today: similar ones that were solved, and notes on its tags. */
public final class KnownAnswers {
    private static final int MOST_SOLVED = 3;
    private static final int MOST_NOTES = 2;

    private final TicketSearch search;
    private final Notes notes;

    public KnownAnswers(TicketSearch search, Notes notes) {
        this.search = search;
        this.notes = notes;
    }

    /**
     * What was found.
     *
     * @param solved the most similar first
     * @param notes of each tag the newest
     */
    record Found(List<Ticket> solved, List<Note> notes) {
        static final Found NOTHING = new Found(List.of(), List.of());

        Found {
            solved = List.copyOf(solved);
            notes = List.copyOf(notes);
        }
    }

    Found to(Team team, Ticket ticket) {
        return new Found(
                search.similar(
                        team,
                        ticket.heading(),
                        other -> !other.number().equals(ticket.number()) && isSolved(other),
                        MOST_SOLVED),
                ticket.tags().stream()
                        .sorted()
                        .flatMap(tag -> Tag.parse(tag).stream())
                        .flatMap(tag -> notes.on(team.workspace(), team.id(), tag, 0, 1).stream())
                        .limit(MOST_NOTES)
                        .toList());
    }

    /** Solved with a word on how. */
    private static boolean isSolved(Ticket ticket) {
        return !ticket.state().isUnresolved()
                && ticket.last(TicketEvent.Kind.RESOLVED)
                        .filter(e -> !e.note().isEmpty())
                        .isPresent();
    }
}
