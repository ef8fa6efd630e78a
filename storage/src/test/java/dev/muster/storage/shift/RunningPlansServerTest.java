package dev.muster.storage.shift;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = RunningPlansContract.SERVER,
        matches = ".+",
        disabledReason = RunningPlansContract.NO_SERVER)
class RunningPlansServerTest extends RunningPlansContract {
    RunningPlansServerTest() {
        super(Kind.SERVER);
    }
}
