package dev.muster.storage.delivery;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.ParkedMessage;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One look for work: reads the messages that are called and ready, oldest first, leases those whose turn it is, and sets
 * the others aside, until their time or until somebody calls them, so that the next look doesn't meet them again.
 */
final class Leasing {
    /** Others may look at the same time and lease some of what was read. */
    private static final int READ_FOR_ONE = 4;

    private static final int FEWEST = 8;
    /** When all that was read first had to be set aside, there may be much of the kind. */
    private static final int MANY = 128;

    private static final int READS = 5;

    private final MongoCollection<Document> messages;
    private final Heads heads;
    private final Reading<QueuedMessage> reading;
    private final LeaseToken token;
    private final Instant now;
    private final Instant until;
    private final Map<WorkspaceId, Instant> noPostsBefore;
    private final Consumer<Document> unreadable;

    private final List<QueuedMessage> leased = new ArrayList<>();
    /** By queue, the heads met since the last read: who was read before and is behind one needs no closer look. */
    private final Map<String, String> met = new HashMap<>();

    private final List<UpdateOneModel<Document>> aside = new ArrayList<>();

    Leasing(
            MongoCollection<Document> messages,
            Heads heads,
            Reading<QueuedMessage> reading,
            LeaseToken token,
            Instant now,
            Instant until,
            Map<WorkspaceId, Instant> noPostsBefore,
            Consumer<Document> unreadable) {
        this.messages = messages;
        this.heads = heads;
        this.reading = reading;
        this.token = token;
        this.now = Fields.millis(now);
        this.until = until;
        this.noPostsBefore = noPostsBefore;
        this.unreadable = unreadable;
    }

    List<QueuedMessage> atMost(int most) {
        for (int read = 0; read < READS && leased.size() < most; read++) {
            int limit = read > 0 ? MANY : Math.max(FEWEST, most * READ_FOR_ONE);
            List<Document> ready = ready(limit);
            met.clear();
            for (int i = 0; i < ready.size() && leased.size() < most; ) {
                boolean alone = look(ready.get(i));
                // Who follows another sender from message to message gets none: rather somewhere else among them.
                i += alone ? 1 : 1 + ThreadLocalRandom.current().nextInt(ready.size() - i);
            }
            if (!aside.isEmpty()) {
                messages.bulkWrite(aside, new BulkWriteOptions().ordered(false));
                aside.clear();
            }
            if (ready.size() < limit) {
                break;
            }
        }
        if (leased.size() < most) {
            heads.lookOver(now);
        }
        return leased;
    }

    private List<Document> ready(int most) {
        return messages
                .find(gte("ready", ""))
                .projection(Projections.include("ready", "turn", "workspace", "posted.channel", "change"))
                .sort(Sorts.ascending("ready"))
                .limit(most)
                .into(new ArrayList<>())
                .stream()
                .filter(called -> !Ready.instant(called).isAfter(now))
                .toList();
    }

    /** Leases a message or sets it aside; false when another sender was faster. */
    private boolean look(Document called) {
        String turn = called.getString("turn");
        if (turn == null) { // settled by a version that calls nobody
            return aside(called, unset("ready"));
        }
        Instant rest = rest(called);
        if (rest != null && rest.isAfter(now) && !called.containsKey("posted")) {
            return asideUntil(rest, called);
        }
        String queue = Turn.queue(turn);
        String id = called.getString("_id");
        if (met.containsKey(queue) && !id.equals(met.get(queue))) {
            return aside(called, unset("ready"));
        }
        Document head = heads.of(queue);
        if (head == null) {
            return false;
        }
        met.put(queue, head.getString("_id"));
        if (!id.equals(head.getString("_id"))) {
            return aside(called, unset("ready"));
        }
        if (!Objects.equals(head.get("change"), called.get("change"))) {
            return false;
        }
        Instant leasableAt = Heads.leasableAt(head);
        return leasableAt.isAfter(now) ? asideUntil(leasableAt, called) : lease(head);
    }

    /** Until when its workspace takes no posts; null when it does. */
    private @Nullable Instant rest(Document called) {
        return noPostsBefore.entrySet().stream()
                .filter(rest -> rest.getKey().value().equals(called.get("workspace")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private boolean asideUntil(Instant instant, Document called) {
        return aside(called, set("ready", Ready.at(instant, Fields.text(called, "turn"))));
    }

    private boolean aside(Document called, Bson change) {
        aside.add(new UpdateOneModel<>(Heads.asRead(called), combine(change, inc("change", 1L))));
        return true;
    }

    private boolean lease(Document head) {
        String held = Turn.held(Fields.text(head, "turn"));
        AtomicReference<@Nullable Document> taken = new AtomicReference<>();
        Runnable take =
                () -> taken.set(messages.findOneAndUpdate(Heads.asRead(head), taking(head, held), Guarded.update()));
        if (!Duplicates.inserted(take)) {
            // Not only heads are leased: an older message may be put meanwhile.
            Document holder = messages.find(eq("held", held)).first();
            Instant leaseEnd = holder == null ? null : Fields.instantOrNull(holder, "leaseUntil");
            if (leaseEnd != null && leaseEnd.isAfter(now)) {
                return asideUntil(leaseEnd, head);
            }
            if (holder != null) {
                // Its token stays: that it was tried is counted when its turn comes.
                messages.findOneAndUpdate(
                        Heads.asRead(holder), combine(unset("held"), inc("change", 1L)), Guarded.update());
            }
            if (!Duplicates.inserted(take)) {
                return false;
            }
        }
        Document document = taken.get();
        if (document == null) {
            return false;
        }
        reading.ifReadable(document).ifPresentOrElse(leased::add, () -> park(document, held));
        return true;
    }

    /** What can't be read can't be sent, now or later: whoever waits behind it goes on. */
    private void park(Document document, String held) {
        Document parked = messages.findOneAndUpdate(
                Heads.asRead(document), MongoOutbox.parked(ParkedMessage.UNREADABLE), Guarded.update());
        heads.call(Turn.queue(held));
        if (parked != null) {
            unreadable.accept(parked);
        }
    }

    /** A holder that let its lease end has failed once more: Slack may show what it didn't record. */
    private Bson taking(Document head, String held) {
        Bson lease = combine(
                set("token", token.value()),
                set("leaseUntil", Fields.date(until)),
                set("held", held),
                set("ready", Ready.at(until, Fields.text(head, "turn"))),
                inc("change", 1L));
        return head.containsKey("token") ? combine(lease, inc("attempts", 1)) : lease;
    }
}
