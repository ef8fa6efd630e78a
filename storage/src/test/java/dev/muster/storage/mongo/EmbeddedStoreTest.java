package dev.muster.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.TicketNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId("T1");

    @TempDir
    private Path directory;

    @Test
    void aRestartKeepsEverything() {
        try (Store store = Store.embedded(directory.resolve("data"))) {
            store.prepare();
            TicketWriter.open(store, "first");
        }
        try (Store store = Store.embedded(directory.resolve("data"))) {
            store.prepare();
            assertThat(store.tickets()
                            .find(WORKSPACE, new TicketNumber(1))
                            .orElseThrow()
                            .subject())
                    .isEqualTo("first");
            assertThat(TicketWriter.open(store, "second")).isEqualTo(2);
        }
    }

    @Test
    void aHardKillLosesNoAcknowledgedWrite() throws Exception {
        List<Integer> acknowledged = new ArrayList<>();
        Process writer = start();
        try (BufferedReader out = writer.inputReader()) {
            while (acknowledged.size() < 300) {
                acknowledged.add(Integer.valueOf(out.readLine()));
            }
            // Destroying the process itself would close the pipe with what it still says.
            writer.toHandle().destroyForcibly();
            out.lines().filter(l -> l.matches("\\d+")).forEach(l -> acknowledged.add(Integer.valueOf(l)));
        }
        writer.waitFor();

        try (Store store = Store.embedded(directory)) {
            assertThat(acknowledged)
                    .hasSizeGreaterThanOrEqualTo(300)
                    .doesNotHaveDuplicates()
                    .allSatisfy(number -> assertThat(store.tickets().find(WORKSPACE, new TicketNumber(number)))
                            .isPresent());
            assertThat(acknowledged).doesNotContain(TicketWriter.open(store, "next"));
        }
    }

    @Test
    void aSecondProcessIsRefusedInOneLine() throws Exception {
        Process writer = start();
        try (BufferedReader out = writer.inputReader()) {
            out.readLine();

            assertThatThrownBy(() -> Store.embedded(directory))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessage("the data in " + directory + " is in use by another process");
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    @Test
    void whoeverOnlyLooksMakesNoStoreWhereNoneIs() {
        Path elsewhere = directory.resolve("dta");

        assertThatThrownBy(() -> Store.embeddedOrBeside(elsewhere))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(elsewhere.toString())
                .hasMessageContaining("MUSTER_DATA_DIR");

        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void whoeverOnlyLooksComesInByTheProcessThatHasItOpen() throws Exception {
        Process writer = start();
        try (BufferedReader out = writer.inputReader()) {
            TicketNumber first = new TicketNumber(Integer.parseInt(out.readLine()));

            try (Store beside = Store.embeddedOrBeside(directory)) {
                assertThat(beside.tickets().find(WORKSPACE, first)).isPresent();
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        // What the killed process left behind is no reason to look for it.
        try (Store alone = Store.embeddedOrBeside(directory)) {
            assertThat(alone.embeddedUri()).isPresent();
        }
    }

    @Test
    void onlyTheOwnerReadsWhereItIsAndAfterwardsNobody() throws IOException {
        Path address = directory.resolve("muster.address");
        try (Store store = Store.embedded(directory)) {
            assertThat(Files.readString(address)).isEqualTo(store.embeddedUri().orElseThrow());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(address)))
                    .isEqualTo("rw-------");
        }
        assertThat(address).doesNotExist();
    }

    @Test
    void aSecondStoreInThisProcessIsRefusedToo() {
        try (Store store = Store.embedded(directory)) {
            store.ping();
            assertThatThrownBy(() -> Store.embedded(directory)).isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void aFileThatIsNoStoreIsRefused() throws IOException {
        Files.writeString(directory.resolve(EmbeddedServer.FILE), "not a store ".repeat(2000));

        assertThatThrownBy(() -> Store.embedded(directory))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageStartingWith("the data in " + directory + " can't be opened");
    }

    @Test
    void aServerThatIsNotThereIsKnownWithinTwoSeconds() {
        try (Store store = Store.connect("mongodb://127.0.0.1:1/")) {
            Instant before = Instant.now();
            Throwable error = catchThrowable(store::ping);

            assertThat(StoreTrouble.isUnavailable(error)).isTrue();
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMillis(3000));
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TicketWriter.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
