package dev.muster.storage.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
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
import dev.muster.domain.delivery.UnreadableMessage;
import dev.muster.domain.delivery.UploadedFile;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.Index;
import dev.muster.storage.document.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The outbox in MongoDB: one document per message. While it is due it has a {@code turn}, its place in the queue of its
 * destination; while it is called, a {@code ready}, the time of the next look at it; while it is leased, a {@code held},
 * which is unique for each queue: no two messages to one destination are in flight. The indexes of the three contain
 * nothing else, as that of {@code parkedAt}, which those have that were set aside.
 *
 * <p>Every change raises {@code change}, the guard of those that depend on what was read before.
 */
public final class MongoOutbox implements Outbox {
    public static final DeclaredCollection MESSAGES = DeclaredCollection.of(
            "outbox",
            Index.on("turn", "turn").asUnique().asSparse(),
            Index.on("ready", "ready").asUnique().asSparse(),
            Index.on("held", "held").asUnique().asSparse(),
            Index.on("parked", "parkedAt").asSparse());

    private final MongoCollection<Document> messages;
    private final Reading<QueuedMessage> reading = new Reading<>(MESSAGES, MessageCodec::toMessage);
    private final Heads heads;
    private volatile Consumer<UnreadableMessage> unreadable = message -> {};

    public MongoOutbox(MongoDatabase database) {
        this.messages = MESSAGES.in(database);
        this.heads = new Heads(messages);
    }

    @Override
    public boolean put(Message message, Instant now) {
        String id = MessageCodec.id(message.workspace(), message.id());
        while (true) {
            Document stored = messages.find(eq("_id", id)).first();
            if (!changes(stored, message)) {
                return false;
            }
            boolean done = stored == null
                    ? Duplicates.inserted(() -> messages.insertOne(Putting.inserted(message, now)))
                    : update(Heads.asRead(stored), Putting.raised(message, stored, now)) != null;
            if (done) {
                callBehind(stored, message);
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
                .filter(m -> changes(stored.get(MessageCodec.id(m.workspace(), m.id())), m))
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
                            : new UpdateOneModel<>(Heads.asRead(before), Putting.raised(message, before, now)));
        }
        if (!Duplicates.wroteAll(messages, writes)) {
            Outbox.super.putAll(changing, now);
        }
        changing.forEach(m -> callBehind(stored.get(MessageCodec.id(m.workspace(), m.id())), m));
        return true;
    }

    /** What can't be read is left alone: a newer program may have put it so. */
    private boolean changes(@Nullable Document stored, Message message) {
        return (stored == null || reading.ifReadable(stored).isPresent()) && Putting.changes(stored, message);
    }

    /** Whoever waited behind a message that goes elsewhere now may be the first. */
    private void callBehind(@Nullable Document stored, Message message) {
        String left = stored == null ? null : Putting.leaves(stored, message);
        if (left != null) {
            heads.call(left);
        }
    }

    @Override
    public List<QueuedMessage> lease(
            LeaseToken token, Instant now, Instant until, int most, Map<WorkspaceId, Instant> noPostsBefore) {
        return new Leasing(
                        messages,
                        heads,
                        reading,
                        token,
                        now,
                        until,
                        noPostsBefore,
                        document -> unreadable.accept(MessageCodec.unreadable(document)))
                .atMost(most);
    }

    @Override
    public void whenUnreadable(Consumer<UnreadableMessage> told) {
        unreadable = told;
    }

    @Override
    public boolean uploaded(QueuedMessage message, LeaseToken token, String attachment, UploadedFile file) {
        return update(held(message, token), combine(AttachmentCodec.uploaded(attachment, file), inc("change", 1L)))
                != null;
    }

    @Override
    public boolean sent(QueuedMessage message, LeaseToken token, @Nullable MessageRef posted) {
        Bson stands = posted == null ? unset("posted") : set("posted", MessageCodec.ref(posted));
        Bson delivered = combine(stands, set("attempts", 0), unset("lastError"), leaseEnded());
        String edit = Turn.at(message, posted != null, message.queuedAt());
        return settle(
                message,
                token,
                combine(delivered, set("state", State.SENT.name()), unset(AttachmentCodec.BYTES), noLongerDue()),
                combine(delivered, set("turn", edit), set("ready", Ready.at(message.queuedAt(), edit))));
    }

    @Override
    public boolean retry(QueuedMessage message, LeaseToken token, Instant at, String error) {
        return settle(message, held(message, token), combine(again(at, error), inc("attempts", 1)));
    }

    @Override
    public boolean postpone(QueuedMessage message, LeaseToken token, Instant at, String error) {
        return settle(message, held(message, token), again(at, error));
    }

    private static Bson again(Instant at, String error) {
        return combine(set("nextAttemptAt", Fields.date(at)), set("lastError", error), leaseEnded());
    }

    @Override
    public boolean release(QueuedMessage message, LeaseToken token) {
        return settle(message, held(message, token), leaseEnded());
    }

    /** A revision that was put meanwhile is not what was refused: it stays due. */
    @Override
    public boolean park(QueuedMessage message, LeaseToken token, String error) {
        return settle(
                message, token, parked(error), combine(set("lastError", error), leaseEnded(), set("attempts", 0)));
    }

    static Bson parked(String error) {
        return combine(
                set("state", State.PARKED.name()),
                set("lastError", error),
                currentDate("parkedAt"),
                noLongerDue(),
                leaseEnded());
    }

    /** Ends a lease in one of two ways: the revision is still the newest, or a higher one was put meanwhile. */
    private boolean settle(QueuedMessage message, LeaseToken token, Bson ifNewest, Bson ifRaised) {
        return settle(message, and(held(message, token), eq("revision", message.revision())), ifNewest)
                || settle(message, and(held(message, token), gt("revision", message.revision())), ifRaised);
    }

    /** Ends a lease and calls whoever is first in the queue now. */
    private boolean settle(QueuedMessage message, Bson guard, Bson change) {
        Document settled = update(guard, change);
        if (settled == null) {
            return false;
        }
        String queue = Turn.queue(message.workspace(), message.destination());
        heads.call(queue);
        String turn = settled.getString("turn");
        if (turn != null && !Turn.queue(turn).equals(queue)) {
            heads.call(Turn.queue(turn)); // it goes elsewhere since
        }
        return true;
    }

    private @Nullable Document update(Bson guard, Bson change) {
        return messages.findOneAndUpdate(guard, change, Guarded.update());
    }

    private static Bson noLongerDue() {
        return combine(unset("turn"), unset("ready"), unset("nextAttemptAt"));
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
        return Optional.ofNullable(document).map(reading::one);
    }

    @Override
    public Optional<Instant> nextAttempt() {
        @Nullable
        Document first = messages.find(gte("ready", ""))
                .projection(Projections.include("ready"))
                .sort(Sorts.ascending("ready"))
                .first();
        return Optional.ofNullable(first).map(Ready::instant);
    }
}
