package dev.muster.storage.note;

class NotesEmbeddedTest extends NotesContract {
    NotesEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
