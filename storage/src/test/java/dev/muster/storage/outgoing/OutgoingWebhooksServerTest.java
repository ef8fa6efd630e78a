package dev.muster.storage.outgoing;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = OutgoingWebhooksContract.SERVER,
        matches = ".+",
        disabledReason = OutgoingWebhooksContract.NO_SERVER)
class OutgoingWebhooksServerTest extends OutgoingWebhooksContract {
    OutgoingWebhooksServerTest() {
        super(Kind.SERVER);
    }
}
