package dev.muster.storage.escalation;

class PlaybooksEmbeddedTest extends PlaybooksContract {
    PlaybooksEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
