package dev.muster.storage.webhook;

class WebhooksEmbeddedTest extends WebhooksContract {
    WebhooksEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
