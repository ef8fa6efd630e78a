package dev.muster.storage.ticket;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = TicketsContract.SERVER,
        matches = ".+",
        disabledReason = TicketsContract.NO_SERVER)
class TicketsServerTest extends TicketsContract {
    TicketsServerTest() {
        super(Kind.SERVER);
    }
}
