package dev.muster.storage.delivery;

class OutboxScaleEmbeddedTest extends OutboxScaleContract {
    OutboxScaleEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
