package dev.muster.storage.ticket;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The numbers of a workspace's tickets: each is given once. */
final class Numbers {
    private final MongoCollection<Document> counters;

    Numbers(MongoDatabase database) {
        this.counters = MongoTickets.COUNTERS.in(database);
    }

    TicketNumber next(WorkspaceId workspace) {
        return next(workspace, 1);
    }

    /** The first of so many that follow each other. */
    TicketNumber next(WorkspaceId workspace, int count) {
        return new TicketNumber(raise(workspace, Updates.inc("last", count)) - count + 1);
    }

    /** All that are given from now on are higher. */
    void atLeast(WorkspaceId workspace, int number) {
        raise(workspace, Updates.max("last", number));
    }

    private int raise(WorkspaceId workspace, Bson raise) {
        AtomicReference<@Nullable Document> counter = new AtomicReference<>();
        // Two first tickets at once may both try to create the counter; the one who loses finds it the next time.
        while (!Duplicates.inserted(() -> counter.set(counters.findOneAndUpdate(
                eq("_id", workspace + "/tickets"),
                Updates.combine(raise, Updates.setOnInsert("workspace", workspace.value())),
                Guarded.update().upsert(true))))) {
            Thread.onSpinWait();
        }
        Document stored = counter.get();
        if (stored == null) {
            throw new IllegalStateException("the counter of " + workspace + " was raised, but isn't there");
        }
        return Fields.number(stored, "last");
    }
}
