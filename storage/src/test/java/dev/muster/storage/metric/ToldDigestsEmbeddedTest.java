package dev.muster.storage.metric;

class ToldDigestsEmbeddedTest extends ToldDigestsContract {
    ToldDigestsEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
