package dev.muster.storage.routine;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = LedgerContract.SERVER, matches = ".+", disabledReason = LedgerContract.NO_SERVER)
class LedgerServerTest extends LedgerContract {
    LedgerServerTest() {
        super(Kind.SERVER);
    }
}
