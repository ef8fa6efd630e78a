package dev.muster.storage.ticket;

class TicketsEmbeddedTest extends TicketsContract {
    TicketsEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
