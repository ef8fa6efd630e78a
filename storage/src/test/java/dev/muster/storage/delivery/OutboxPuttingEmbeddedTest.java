package dev.muster.storage.delivery;

class OutboxPuttingEmbeddedTest extends OutboxPuttingContract {
    OutboxPuttingEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
