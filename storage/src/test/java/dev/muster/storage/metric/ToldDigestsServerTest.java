package dev.muster.storage.metric;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = ToldDigestsContract.SERVER,
        matches = ".+",
        disabledReason = ToldDigestsContract.NO_SERVER)
class ToldDigestsServerTest extends ToldDigestsContract {
    ToldDigestsServerTest() {
        super(Kind.SERVER);
    }
}
