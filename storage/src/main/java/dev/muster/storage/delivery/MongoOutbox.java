package dev.muster.storage.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.MessageRef;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.QueuedMessage.State;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.Index;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The outbox in MongoDB: one document per message. While it is due it has a {@code turn}, its place in the queue of its
 * destination; while it is leased, a {@code held} besides. The indexes of both contain nothing else, and a look for work
 * skips from head to head: it costs by the number of destinations that wait, however many messages wait for each.
 *
 * <p>Every change raises {@code change}, the guard of those that depend on what was read before.
 */
public final class MongoOutbox implements Outbox {
    public static final DeclaredCollection MESSAGES = DeclaredCollection.of(
            "outbox",
            Index.on("turn", "turn").asUnique().asSparse(),
            Index.on("held", "held").asUnique().asSparse());

    /** So many turns are read at a time: enough for many short queues, and not much too many for one long one. */
    private static final int TURNS_AT_ONCE = 8;

    private final MongoCollection<Document> messages;

    public MongoOutbox(MongoDatabase database) {
        this.messages = MESSAGES.in(database);
    }

    @Override
    public boolean put(Message message, Instant now) {
        String id = MessageCodec.id(message.workspace(), message.id());
        while (true) {
            Document stored = messages.find(eq("_id", id)).first();
            if (!Putting.changes(stored, message)) {
                return false;
            }
            boolean done = stored == null
                    ? Duplicates.inserted(() -> messages.insertOne(Putting.inserted(message, now)))
                    : update(Putting.guard(stored), Putting.raised(message, stored, now));
            if (done) {
                return true;
            }
        }
    }

    /** One look and one write for all of them; only what changed in between is put again one by one. */
    @Override
    public boolean putAll(List<Message> put, Instant now) {
        List<String> ids = put.stream()
                .map(m -> MessageCodec.id(m.workspace(), m.id()))
                .distinct()
                .toList();
        if (ids.size() < put.size() || put.size() < 2) {
            return Outbox.super.putAll(put, now);
        }
        Map<String, Document> stored = new HashMap<>();
        for (Document document : messages.find(in("_id", ids))) {
            stored.put(document.getString("_id"), document);
        }
        List<Message> changing = put.stream()
                .filter(m -> Putting.changes(stored.get(MessageCodec.id(m.workspace(), m.id())), m))
                .toList();
        if (changing.isEmpty()) {
            return false;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Message message : changing) {
            Document before = stored.get(MessageCodec.id(message.workspace(), message.id()));
            writes.add(
                    before == null
                            ? new InsertOneModel<>(Putting.inserted(message, now))
                            : new UpdateOneModel<>(Putting.guard(before), Putting.raised(message, before, now)));
        }
        if (!wroteAll(writes)) {
            Outbox.super.putAll(changing, now);
        }
        return true;
    }

    private boolean wroteAll(List<WriteModel<Document>> writes) {
        try {
            BulkWriteResult result = messages.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(w -> w.getCategory() == ErrorCategory.DUPLICATE_KEY)
                    && e.getWriteConcernError() == null) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public List<QueuedMessage> lease(LeaseToken token, Instant now, Instant until, int most) {
        List<QueuedMessage> leased = new ArrayList<>();
        for (Queue queue : queues()) {
            if (leased.size() >= most) {
                break;
            }
            if (!queue.nextAttempt().isAfter(Fields.millis(now))) {
                lease(queue.head(), token, until).ifPresent(leased::add);
            }
        }
        return leased;
    }

    /** A holder that let its lease end has failed once more: Slack may show what it didn't record. */
    private Optional<QueuedMessage> lease(Document head, LeaseToken token, Instant until) {
        Bson lease = combine(
                set("token", token.value()),
                set("leaseUntil", Fields.date(until)),
                set("held", head.getString("turn")),
                inc("change", 1L));
        return Optional.ofNullable(messages.findOneAndUpdate(
                        and(eq("_id", head.getString("_id")), eq("change", Fields.longNumber(head, "change"))),
                        head.containsKey("token") ? combine(lease, inc("attempts", 1)) : lease,
                        Guarded.update()))
                .map(MessageCodec::toMessage);
    }

    @Override
    public boolean sent(QueuedMessage message, LeaseToken token, MessageRef posted) {
        Bson delivered =
                combine(set("posted", MessageCodec.ref(posted)), set("attempts", 0), unset("lastError"), leaseEnded());
        return settle(
                message,
                token,
                combine(delivered, set("state", State.SENT.name()), unset("turn"), unset("nextAttemptAt")),
                delivered);
    }

    @Override
    public boolean retry(QueuedMessage message, LeaseToken token, Instant at, String error) {
        return update(held(message, token), combine(again(at, error), inc("attempts", 1)));
    }

    @Override
    public boolean postpone(QueuedMessage message, LeaseToken token, Instant at, String error) {
        return update(held(message, token), again(at, error));
    }

    private static Bson again(Instant at, String error) {
        return combine(set("nextAttemptAt", Fields.date(at)), set("lastError", error), leaseEnded());
    }

    @Override
    public boolean release(QueuedMessage message, LeaseToken token) {
        return update(held(message, token), leaseEnded());
    }

    /** A revision that was put meanwhile is not what was refused: it stays due. */
    @Override
    public boolean park(QueuedMessage message, LeaseToken token, String error) {
        Bson refused = combine(set("lastError", error), leaseEnded());
        return settle(
                message,
                token,
                combine(refused, set("state", State.PARKED.name()), unset("turn"), unset("nextAttemptAt")),
                combine(refused, set("attempts", 0)));
    }

    /** Ends a lease in one of two ways: the revision is still the newest, or a higher one was put meanwhile. */
    private boolean settle(QueuedMessage message, LeaseToken token, Bson ifNewest, Bson ifRaised) {
        return update(and(held(message, token), eq("revision", message.revision())), ifNewest)
                || update(and(held(message, token), gt("revision", message.revision())), ifRaised);
    }

    private boolean update(Bson guard, Bson change) {
        return messages.findOneAndUpdate(guard, change, Guarded.update()) != null;
    }

    private static Bson leaseEnded() {
        return combine(unset("token"), unset("leaseUntil"), unset("held"), inc("change", 1L));
    }

    private static Bson held(QueuedMessage message, LeaseToken token) {
        return and(eq("_id", MessageCodec.id(message.workspace(), message.id())), eq("token", token.value()));
    }

    @Override
    public Optional<QueuedMessage> find(WorkspaceId workspace, MessageId id) {
        @Nullable
        Document document =
                messages.find(eq("_id", MessageCodec.id(workspace, id))).first();
        return Optional.ofNullable(document).map(MessageCodec::toMessage);
    }

    @Override
    public Optional<Instant> nextAttempt() {
        return queues().stream().map(Queue::nextAttempt).min(Instant::compareTo);
    }

    /** The queues of all destinations, that with the oldest head first. */
    private List<Queue> queues() {
        Map<String, Instant> leaseEnds = leaseEnds();
        List<Queue> queues = new ArrayList<>();
        String from = "";
        String last = "";
        List<Document> heads;
        do {
            heads = messages.find(gte("turn", from))
                    .projection(Projections.include(Queue.FIELDS))
                    .sort(Sorts.ascending("turn"))
                    .limit(TURNS_AT_ONCE)
                    .into(new ArrayList<>());
            for (Document due : heads) {
                String name = Turn.queue(due.getString("turn"));
                if (!name.equals(last)) {
                    queues.add(Queue.of(due, leaseEnds.get(name)));
                    last = name;
                }
            }
            from = Turn.behind(last);
        } while (heads.size() == TURNS_AT_ONCE);
        queues.sort(Comparator.comparing(queue -> Turn.time(queue.head().getString("turn"))));
        return queues;
    }

    /** By queue, when the last lease in it ends. Not only heads are leased: an older message may be put meanwhile. */
    private Map<String, Instant> leaseEnds() {
        Map<String, Instant> ends = new HashMap<>();
        for (Document leased : messages.find(exists("held")).projection(Projections.include("held", "leaseUntil"))) {
            ends.merge(
                    Turn.queue(leased.getString("held")),
                    Fields.instant(leased, "leaseUntil"),
                    (a, b) -> a.isAfter(b) ? a : b);
        }
        return ends;
    }
}
