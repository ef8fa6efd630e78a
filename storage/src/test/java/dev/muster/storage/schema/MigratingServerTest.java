package dev.muster.storage.schema;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = MigratingContract.SERVER,
        matches = ".+",
        disabledReason = MigratingContract.NO_SERVER)
class MigratingServerTest extends MigratingContract {
    MigratingServerTest() {
        super(Kind.SERVER);
    }
}
