package dev.muster.storage.shift;

class RunningPlansEmbeddedTest extends RunningPlansContract {
    RunningPlansEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
