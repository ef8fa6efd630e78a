package dev.muster.storage.outgoing;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = OutgoingEventsContract.SERVER,
        matches = ".+",
        disabledReason = OutgoingEventsContract.NO_SERVER)
class OutgoingEventsServerTest extends OutgoingEventsContract {
    OutgoingEventsServerTest() {
        super(Kind.SERVER);
    }
}
