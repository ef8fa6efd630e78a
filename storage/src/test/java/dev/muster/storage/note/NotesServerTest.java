package dev.muster.storage.note;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = NotesContract.SERVER, matches = ".+", disabledReason = NotesContract.NO_SERVER)
class NotesServerTest extends NotesContract {
    NotesServerTest() {
        super(Kind.SERVER);
    }
}
