package dev.muster.storage.shift;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = ShiftGroupsContract.SERVER,
        matches = ".+",
        disabledReason = ShiftGroupsContract.NO_SERVER)
class ShiftGroupsServerTest extends ShiftGroupsContract {
    ShiftGroupsServerTest() {
        super(Kind.SERVER);
    }
}
