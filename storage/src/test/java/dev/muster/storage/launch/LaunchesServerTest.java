package dev.muster.storage.launch;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = LaunchesContract.SERVER,
        matches = ".+",
        disabledReason = LaunchesContract.NO_SERVER)
class LaunchesServerTest extends LaunchesContract {
    LaunchesServerTest() {
        super(Kind.SERVER);
    }
}
