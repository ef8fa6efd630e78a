package dev.muster.storage.schema;

class FirstVersionEmbeddedTest extends FirstVersionContract {
    FirstVersionEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
