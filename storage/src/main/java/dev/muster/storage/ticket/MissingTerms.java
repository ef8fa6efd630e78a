package dev.muster.storage.ticket;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.muster.domain.ticket.Terms;
import dev.muster.domain.ticket.Ticket;
import dev.muster.storage.document.Reading;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Gives the tickets that were stored before there was a search the terms by which they are found. Whatever has some is left
 * alone, so that it may be interrupted, and done again.
 */
public final class MissingTerms {
    private static final int AT_ONCE = 500;
    /** The least text that follows another one. */
    private static final String NEXT = "\0";

    private final MongoCollection<Document> tickets;
    private final Reading<Ticket> reading = new Reading<>(MongoTickets.TICKETS, TicketCodec::toTicket);

    public MissingTerms(MongoDatabase database) {
        this.tickets = MongoTickets.TICKETS.in(database);
    }

    /**
     * Adds them.
     *
     * @param between done before every few hundred tickets; what it throws ends the adding
     */
    public void add(Runnable between) {
        // A ticket that somebody changes meanwhile keeps without them, and is looked at again.
        while (pass(between) > 0) {
            Thread.onSpinWait();
        }
    }

    /** Goes through all tickets once, by their ids: how many still have none. */
    private int pass(Runnable between) {
        int left = 0;
        String from = "";
        while (true) {
            between.run();
            List<Document> batch = without(from);
            if (batch.isEmpty()) {
                return left;
            }
            left += add(batch);
            from = batch.getLast().getString("_id") + NEXT;
        }
    }

    private List<Document> without(String from) {
        return tickets.find(
                        new Document("_id", new Document("$gte", from)).append("terms", new Document("$exists", false)))
                .sort(Sorts.ascending("_id"))
                .limit(AT_ONCE)
                .into(new ArrayList<>());
    }

    private int add(List<Document> batch) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Document document : batch) {
            reading.ifReadable(document)
                    .ifPresent(ticket -> writes.add(new UpdateOneModel<>(
                            and(
                                    eq("_id", document.getString("_id")),
                                    eq("version", ticket.version()),
                                    exists("terms", false)),
                            Updates.set("terms", Terms.of(ticket)))));
        }
        return writes.isEmpty()
                ? 0
                : writes.size()
                        - tickets.bulkWrite(writes, new BulkWriteOptions().ordered(false))
                                .getMatchedCount();
    }
}
