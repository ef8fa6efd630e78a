package dev.muster.storage.ticket;

class ImportedTicketsEmbeddedTest extends ImportedTicketsContract {
    ImportedTicketsEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
