package dev.muster.storage.routine;

class LedgerEmbeddedTest extends LedgerContract {
    LedgerEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
