package dev.muster.storage.outgoing;

class OutgoingWebhooksEmbeddedTest extends OutgoingWebhooksContract {
    OutgoingWebhooksEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
