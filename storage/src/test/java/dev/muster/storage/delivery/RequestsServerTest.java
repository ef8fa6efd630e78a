package dev.muster.storage.delivery;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = RequestsContract.SERVER,
        matches = ".+",
        disabledReason = RequestsContract.NO_SERVER)
class RequestsServerTest extends RequestsContract {
    RequestsServerTest() {
        super(Kind.SERVER);
    }
}
