package dev.muster.storage.webhook;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = WebhooksContract.SERVER,
        matches = ".+",
        disabledReason = WebhooksContract.NO_SERVER)
class WebhooksServerTest extends WebhooksContract {
    WebhooksServerTest() {
        super(Kind.SERVER);
    }
}
