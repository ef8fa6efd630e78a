package dev.muster.storage.shift;

class RostersEmbeddedTest extends RostersContract {
    RostersEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
