package dev.muster.storage.ticket;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = TicketListsContract.SERVER,
        matches = ".+",
        disabledReason = TicketListsContract.NO_SERVER)
class TicketListsServerTest extends TicketListsContract {
    TicketListsServerTest() {
        super(Kind.SERVER);
    }
}
