package dev.muster.storage.delivery;

class ParkedMessagesEmbeddedTest extends ParkedMessagesContract {
    ParkedMessagesEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
