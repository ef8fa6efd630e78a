package dev.muster.storage.team;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = TeamsContract.SERVER, matches = ".+", disabledReason = TeamsContract.NO_SERVER)
class TeamsServerTest extends TeamsContract {
    TeamsServerTest() {
        super(Kind.SERVER);
    }
}
