package dev.muster.storage.delivery;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = OutboxPuttingContract.SERVER,
        matches = ".+",
        disabledReason = OutboxPuttingContract.NO_SERVER)
class OutboxPuttingServerTest extends OutboxPuttingContract {
    OutboxPuttingServerTest() {
        super(Kind.SERVER);
    }
}
