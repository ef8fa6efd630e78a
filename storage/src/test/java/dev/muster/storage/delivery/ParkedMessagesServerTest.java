package dev.muster.storage.delivery;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = ParkedMessagesContract.SERVER,
        matches = ".+",
        disabledReason = ParkedMessagesContract.NO_SERVER)
class ParkedMessagesServerTest extends ParkedMessagesContract {
    ParkedMessagesServerTest() {
        super(Kind.SERVER);
    }
}
