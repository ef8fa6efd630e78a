package dev.muster.domain.note;

import dev.muster.domain.team.Identifiers;
import java.util.UUID;

/** Identifies one note. */
public record NoteId(String value) {
    public NoteId {
        Identifiers.require("note id", value, Identifiers.OURS);
    }

    public static NoteId random() {
        return new NoteId("note-" + UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value;
    }
}
