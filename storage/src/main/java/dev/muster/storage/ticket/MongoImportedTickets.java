package dev.muster.storage.ticket;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import dev.muster.domain.ticket.ImportedTickets;
import dev.muster.domain.ticket.LoggedTicket;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/**
 * Tickets of other systems in MongoDB, each under its origin, which is unique. How many events were brought is kept beside
 * the history: whatever is behind them happened here.
 */
public final class MongoImportedTickets implements ImportedTickets {
    private static final String BROUGHT = "brought";

    private final MongoCollection<Document> tickets;
    private final Reading<Ticket> reading = new Reading<>(MongoTickets.TICKETS, TicketCodec::toTicket);
    private final Numbers numbers;

    public MongoImportedTickets(MongoDatabase database) {
        this.tickets = MongoTickets.TICKETS.in(database);
        this.numbers = new Numbers(database);
    }

    /** One look and one write for all of them; when somebody else brings or changes one meanwhile, another look. */
    @Override
    public Imported bring(List<LoggedTicket> logged, Instant now) {
        while (!logged.isEmpty()) {
            Map<String, Document> there = there(logged);
            Batch batch = new Batch(there, now);
            int fresh = (int)
                    logged.stream().filter(l -> !there.containsKey(origin(l))).count();
            int next = fresh == 0
                    ? 0
                    : numbers.next(logged.getFirst().opening().workspace(), fresh)
                            .value();
            for (LoggedTicket one : logged) {
                next += batch.add(one, next) ? 1 : 0;
            }
            if (batch.writes.isEmpty() || Duplicates.wroteAll(tickets, batch.writes)) {
                return batch.imported;
            }
        }
        return Imported.NONE;
    }

    @Override
    public Imported look(List<LoggedTicket> logged) {
        Batch batch = new Batch(there(logged), Instant.EPOCH);
        for (LoggedTicket one : logged) {
            batch.add(one, 1);
        }
        return batch.imported;
    }

    private Map<String, Document> there(List<LoggedTicket> logged) {
        Map<String, Document> there = new HashMap<>();
        for (Document document : tickets.find(
                in("origin", logged.stream().map(MongoImportedTickets::origin).toList()))) {
            there.put(document.getString("origin"), document);
        }
        return there;
    }

    private static String origin(LoggedTicket logged) {
        NewTicket opening = logged.opening();
        return TicketCodec.origin(
                opening.workspace(), opening.team(), Objects.requireNonNull(opening.origin(), "origin"));
    }

    /** What is to be written, by what is there. */
    private final class Batch {
        private final Map<String, Document> there;
        private final List<WriteModel<Document>> writes = new ArrayList<>();
        private final Instant now;
        private Imported imported = Imported.NONE;

        Batch(Map<String, Document> there, Instant now) {
            this.there = there;
            this.now = now;
        }

        /** Adds a ticket; true when it is new and took the number. */
        boolean add(LoggedTicket logged, int number) {
            Document stored = there.get(origin(logged));
            if (stored == null) {
                writes.add(new InsertOneModel<>(
                        document(logged.numbered(new TicketNumber(number)).brought(now))));
                count(1, 0, 0, 0);
                return true;
            }
            Optional<Ticket> before = reading.ifReadable(stored);
            if (before.isEmpty() || before.get().history().size() != Fields.number(stored, BROUGHT)) {
                count(0, 0, 0, 1);
                return false;
            }
            Ticket after = logged.numbered(before.get().number());
            if (after.equals(before.get().brought(null))) {
                count(0, 0, 1, 0);
            } else {
                writes.add(new ReplaceOneModel<>(
                        and(
                                eq("_id", stored.getString("_id")),
                                eq("version", before.get().version())),
                        document(after.brought(now))));
                count(0, 1, 0, 0);
            }
            return false;
        }

        private Document document(Ticket ticket) {
            return TicketCodec.toDocument(ticket)
                    .append(BROUGHT, ticket.history().size());
        }

        private void count(int added, int renewed, int same, int workedOn) {
            imported = imported.and(new Imported(added, renewed, same, workedOn));
        }
    }
}
