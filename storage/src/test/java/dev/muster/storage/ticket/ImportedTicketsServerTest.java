package dev.muster.storage.ticket;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = ImportedTicketsContract.SERVER,
        matches = ".+",
        disabledReason = ImportedTicketsContract.NO_SERVER)
class ImportedTicketsServerTest extends ImportedTicketsContract {
    ImportedTicketsServerTest() {
        super(Kind.SERVER);
    }
}
