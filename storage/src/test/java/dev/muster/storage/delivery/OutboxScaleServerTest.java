package dev.muster.storage.delivery;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = OutboxScaleContract.SERVER,
        matches = ".+",
        disabledReason = OutboxScaleContract.NO_SERVER)
class OutboxScaleServerTest extends OutboxScaleContract {
    OutboxScaleServerTest() {
        super(Kind.SERVER);
    }
}
