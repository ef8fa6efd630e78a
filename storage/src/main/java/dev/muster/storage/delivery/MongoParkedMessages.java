package dev.muster.storage.delivery;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.muster.domain.delivery.MessageKey;
import dev.muster.domain.delivery.ParkedMessage;
import dev.muster.domain.delivery.ParkedMessages;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.QueuedMessage.State;
import dev.muster.domain.delivery.RetryOutcome;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The parked messages of the outbox. */
public final class MongoParkedMessages implements ParkedMessages {
    private final MongoCollection<Document> messages;
    private final Reading<QueuedMessage> reading = new Reading<>(MongoOutbox.MESSAGES, MessageCodec::toMessage);

    public MongoParkedMessages(MongoDatabase database) {
        this.messages = MongoOutbox.MESSAGES.in(database);
    }

    @Override
    public List<ParkedMessage> oldest(int most) {
        List<ParkedMessage> oldest = new ArrayList<>();
        for (Document parked : parked().limit(most)) {
            oldest.add(MessageCodec.parked(parked, reading.ifReadable(parked)));
        }
        return oldest;
    }

    @Override
    public List<MessageKey> keys() {
        return parked().projection(Projections.include("_id"))
                .map(parked -> new MessageKey(parked.getString("_id")))
                .into(new ArrayList<>());
    }

    private FindIterable<Document> parked() {
        return messages.find(gte("parkedAt", Fields.date(Instant.EPOCH))).sort(Sorts.ascending("parkedAt"));
    }

    @Override
    public RetryOutcome retry(MessageKey key, Instant now) {
        while (true) {
            @Nullable Document stored = messages.find(eq("_id", key.value())).first();
            if (stored == null) {
                return new RetryOutcome.NoSuchMessage();
            }
            Optional<QueuedMessage> message = reading.ifReadable(stored);
            if (message.isEmpty()) {
                return new RetryOutcome.Unreadable();
            }
            if (message.get().state() != State.PARKED) {
                return new RetryOutcome.NotParked(message.get().state());
            }
            if (isDueAgain(stored, message.get(), now)) {
                return new RetryOutcome.DueAgain();
            }
        }
    }

    private boolean isDueAgain(Document stored, QueuedMessage message, Instant now) {
        String turn = Turn.at(message, message.posted() != null, now);
        return messages.findOneAndUpdate(
                        Heads.asRead(stored), combine(Putting.dueAgain(turn, now), inc("change", 1L)), Guarded.update())
                != null;
    }
}
