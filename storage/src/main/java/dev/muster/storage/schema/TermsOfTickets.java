package dev.muster.storage.schema;

import com.mongodb.client.MongoDatabase;
import dev.muster.storage.ticket.MissingTerms;

/** Lets the search find the tickets that are older than it. */
final class TermsOfTickets implements Migration {
    @Override
    public int version() {
        return 4;
    }

    @Override
    public String what() {
        return "the terms by which older tickets are found";
    }

    @Override
    public int oldestProgram() {
        return 1;
    }

    @Override
    public void run(MongoDatabase database, Lease lease) {
        new MissingTerms(database).add(lease::extend);
    }
}
