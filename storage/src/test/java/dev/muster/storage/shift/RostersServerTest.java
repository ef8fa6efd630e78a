package dev.muster.storage.shift;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = RostersContract.SERVER,
        matches = ".+",
        disabledReason = RostersContract.NO_SERVER)
class RostersServerTest extends RostersContract {
    RostersServerTest() {
        super(Kind.SERVER);
    }
}
