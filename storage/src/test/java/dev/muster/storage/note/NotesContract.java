package dev.muster.storage.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.note.Note;
import dev.muster.domain.note.NoteId;
import dev.muster.domain.note.Tag;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.storage.mongo.OnAStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class NotesContract extends OnAStore {
    private static final Tag VAT = new Tag("vat");

    NotesContract(Kind kind) {
        super(kind);
    }

    private Note kept(String id, TeamId team, Tag tag, int second, @Nullable TicketNumber from) {
        Note note = new Note(WORKSPACE, team, new NoteId(id), tag, ANA, "<b> & so on", NOW.plusSeconds(second), from);
        store.notes().keep(note);
        return note;
    }

    @Test
    void aNoteComesBackAsItWasKept() {
        Note one = kept("note-1", TEAM, VAT, 0, new TicketNumber(42));
        Note two = kept("note-2", TEAM, VAT, 0, null);

        assertThat(store.notes().find(WORKSPACE, one.id())).contains(one);
        assertThat(store.notes().find(WORKSPACE, two.id())).contains(two);
        assertThat(store.notes().find(OTHER_WORKSPACE, one.id())).isEmpty();
    }

    @Test
    void theNotesOnATagAreThoseOfTheTeamTheNewestFirst() {
        Note old = kept("note-1", TEAM, VAT, 0, null);
        Note newest = kept("note-2", TEAM, VAT, 9, null);
        Note middle = kept("note-3", TEAM, VAT, 5, null);
        kept("note-4", TEAM, new Tag("refunds"), 1, null);
        kept("note-5", OTHER_TEAM, VAT, 1, null);

        assertThat(store.notes().on(WORKSPACE, TEAM, VAT, 0, 10)).containsExactly(newest, middle, old);
        assertThat(store.notes().on(WORKSPACE, TEAM, VAT, 0, 2)).containsExactly(newest, middle);
        assertThat(store.notes().on(WORKSPACE, TEAM, VAT, 2, 2)).containsExactly(old);
        assertThat(store.notes().on(OTHER_WORKSPACE, TEAM, VAT, 0, 10)).isEmpty();
    }

    @Test
    void aNoteIsKeptOnceAndDeletedOnce() {
        Note one = kept("note-1", TEAM, VAT, 0, null);
        kept("note-1", TEAM, VAT, 7, null);
        assertThat(store.notes().on(WORKSPACE, TEAM, VAT, 0, 10)).containsExactly(one);

        assertThat(store.notes().delete(OTHER_WORKSPACE, one.id())).isFalse();
        assertThat(store.notes().delete(WORKSPACE, one.id())).isTrue();
        assertThat(store.notes().delete(WORKSPACE, one.id())).isFalse();
        assertThat(store.notes().on(WORKSPACE, TEAM, VAT, 0, 10)).isEmpty();
    }
}
