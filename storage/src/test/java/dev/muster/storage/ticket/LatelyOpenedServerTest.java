package dev.muster.storage.ticket;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = LatelyOpenedContract.SERVER,
        matches = ".+",
        disabledReason = LatelyOpenedContract.NO_SERVER)
class LatelyOpenedServerTest extends LatelyOpenedContract {
    LatelyOpenedServerTest() {
        super(Kind.SERVER);
    }
}
