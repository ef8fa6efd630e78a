package dev.muster.storage.delivery;

class OutboxEmbeddedTest extends OutboxContract {
    OutboxEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
