package dev.muster.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.TicketNumber;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded store on a disk that fills up, and has room again. */
class FullDiskTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId("T1");

    @TempDir
    private Path directory;

    @AfterEach
    void makeRoom() {
        SmallDisk.FULL.set(false);
    }

    private boolean isWritable(Store store) {
        try {
            TicketWriter.open(store, "again");
            return true;
        } catch (RuntimeException e) {
            assertThat(StoreTrouble.isUnavailable(e)).as(String.valueOf(e)).isTrue();
            return false;
        }
    }

    @Test
    void whatDoesNotFitIsRefusedAndWithRoomItGoesOn() {
        String file = SmallDisk.file(directory.resolve("muster.mv.db"));
        int lastAcknowledged;
        try (Store store = Store.embeddedIn(file)) {
            store.prepare();
            TicketWriter.open(store, "first");

            SmallDisk.FULL.set(true);
            Throwable refused = catchThrowable(() -> TicketWriter.open(store, "second"));
            assertThat(StoreTrouble.isUnavailable(refused))
                    .as(String.valueOf(refused))
                    .isTrue();

            SmallDisk.FULL.set(false);
            await().until(() -> isWritable(store));
            lastAcknowledged = TicketWriter.open(store, "last");
            assertThat(store.tickets().find(WORKSPACE, new TicketNumber(1))).isPresent();
        }
        try (Store store = Store.embeddedIn(file)) {
            assertThat(store.tickets().find(WORKSPACE, new TicketNumber(lastAcknowledged)))
                    .get()
                    .extracting(t -> t.subject())
                    .isEqualTo("last");
        }
    }
}
