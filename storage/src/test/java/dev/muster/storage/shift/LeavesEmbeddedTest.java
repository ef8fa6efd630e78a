package dev.muster.storage.shift;

class LeavesEmbeddedTest extends LeavesContract {
    LeavesEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
