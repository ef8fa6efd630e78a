package dev.muster.storage.shift;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = LeavesContract.SERVER, matches = ".+", disabledReason = LeavesContract.NO_SERVER)
class LeavesServerTest extends LeavesContract {
    LeavesServerTest() {
        super(Kind.SERVER);
    }
}
