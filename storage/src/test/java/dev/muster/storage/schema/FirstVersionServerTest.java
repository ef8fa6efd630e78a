package dev.muster.storage.schema;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = FirstVersionContract.SERVER,
        matches = ".+",
        disabledReason = FirstVersionContract.NO_SERVER)
class FirstVersionServerTest extends FirstVersionContract {
    FirstVersionServerTest() {
        super(Kind.SERVER);
    }
}
