package dev.muster.storage.document;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = BadInputContract.SERVER,
        matches = ".+",
        disabledReason = BadInputContract.NO_SERVER)
class BadInputServerTest extends BadInputContract {
    BadInputServerTest() {
        super(Kind.SERVER);
    }
}
