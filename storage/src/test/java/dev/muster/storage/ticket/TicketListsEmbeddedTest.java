package dev.muster.storage.ticket;

class TicketListsEmbeddedTest extends TicketListsContract {
    TicketListsEmbeddedTest() {
        super(Kind.EMBEDDED);
    }
}
