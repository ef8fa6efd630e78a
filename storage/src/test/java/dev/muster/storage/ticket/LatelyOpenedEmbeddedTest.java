package dev.muster.storage.ticket;

class LatelyOpenedEmbeddedTest extends LatelyOpenedContract {
    LatelyOpenedEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
