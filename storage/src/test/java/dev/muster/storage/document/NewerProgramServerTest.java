package dev.muster.storage.document;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = NewerProgramContract.SERVER,
        matches = ".+",
        disabledReason = NewerProgramContract.NO_SERVER)
class NewerProgramServerTest extends NewerProgramContract {
    NewerProgramServerTest() {
        super(Kind.SERVER);
    }
}
