package dev.muster.storage.escalation;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = PlaybooksContract.SERVER,
        matches = ".+",
        disabledReason = PlaybooksContract.NO_SERVER)
class PlaybooksServerTest extends PlaybooksContract {
    PlaybooksServerTest() {
        super(Kind.SERVER);
    }
}
