package dev.muster.storage.delivery;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = OutboxContract.SERVER, matches = ".+", disabledReason = OutboxContract.NO_SERVER)
class OutboxServerTest extends OutboxContract {
    OutboxServerTest() {
        super(Kind.SERVER);
    }
}
