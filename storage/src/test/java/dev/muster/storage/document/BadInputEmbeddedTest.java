package dev.muster.storage.document;

class BadInputEmbeddedTest extends BadInputContract {
    BadInputEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
