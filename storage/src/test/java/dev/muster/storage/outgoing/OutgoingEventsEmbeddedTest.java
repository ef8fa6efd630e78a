package dev.muster.storage.outgoing;

class OutgoingEventsEmbeddedTest extends OutgoingEventsContract {
    OutgoingEventsEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
