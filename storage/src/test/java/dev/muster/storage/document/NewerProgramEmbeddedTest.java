package dev.muster.storage.document;

class NewerProgramEmbeddedTest extends NewerProgramContract {
    NewerProgramEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
