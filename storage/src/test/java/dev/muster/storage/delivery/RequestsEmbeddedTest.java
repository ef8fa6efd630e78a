package dev.muster.storage.delivery;

class RequestsEmbeddedTest extends RequestsContract {
    RequestsEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
