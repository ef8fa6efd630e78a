package dev.muster.benchmarks;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Counts the documents that the database returns. */
final class DocumentCount implements CommandListener {
    private final AtomicLong returned = new AtomicLong();

    /** How many since this was last asked. */
    long takeReturned() {
        return returned.getAndSet(0);
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        BsonDocument answer = event.getResponse();
        switch (event.getCommandName()) {
            case "find", "aggregate", "getMore" -> {
                BsonDocument cursor = answer.getDocument("cursor");
                for (String batch : List.of("firstBatch", "nextBatch")) {
                    returned.addAndGet(
                            cursor.containsKey(batch) ? cursor.getArray(batch).size() : 0);
                }
            }
            case "findAndModify" -> {
                BsonValue value = answer.get("value");
                returned.addAndGet(value != null && value.isDocument() ? 1 : 0);
            }
            default -> {}
        }
    }
}
