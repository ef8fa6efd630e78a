package dev.muster.storage.ticket;

class MissingTermsEmbeddedTest extends MissingTermsContract {
    MissingTermsEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
