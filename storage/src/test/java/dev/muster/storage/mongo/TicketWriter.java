package dev.muster.storage.mongo;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/** A process that opens tickets in four threads until it is killed, and prints the number of each that is acknowledged. */
final class TicketWriter {
    private TicketWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        Store store = Store.embedded(Path.of(arguments[0]));
        store.prepare();
        for (int i = 0; i < 4; i++) {
            Thread.ofPlatform().start(() -> {
                while (true) {
                    int number = open(store, "written");
                    synchronized (System.out) {
                        System.out.println(number);
                        System.out.flush();
                    }
                }
            });
        }
    }

    static int open(Store store, String subject) {
        return store.tickets()
                .open(new NewTicket(
                        new WorkspaceId("T1"),
                        new TeamId("team"),
                        subject,
                        "",
                        Priority.NORMAL,
                        null,
                        Set.of(),
                        new UserId("U0ANA"),
                        Instant.parse("2026-11-22T09:00:00Z")))
                .number()
                .value();
    }
}
