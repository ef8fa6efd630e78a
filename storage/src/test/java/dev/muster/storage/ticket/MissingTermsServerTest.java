package dev.muster.storage.ticket;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = MissingTermsContract.SERVER,
        matches = ".+",
        disabledReason = MissingTermsContract.NO_SERVER)
class MissingTermsServerTest extends MissingTermsContract {
    MissingTermsServerTest() {
        super(Kind.SERVER);
    }
}
