package dev.muster.storage.delivery;

import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.MessageRef;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.team.ChannelId;
import dev.muster.storage.mongo.OnAStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An outbox on a store, with few words for what a test does to it. */
abstract class OnAnOutbox extends OnAStore {
    static final ChannelId CHANNEL = new ChannelId("C1");
    static final Instant UNTIL = NOW.plusSeconds(30);
    static final LeaseToken ONE = new LeaseToken("one");
    static final LeaseToken TWO = new LeaseToken("two");
    static final MessageRef POSTED = new MessageRef(CHANNEL, "1700000000.000100");

    OnAnOutbox(Kind kind) {
        super(kind);
    }

    static Message message(String id, String channel, long revision) {
        Content<Tier.ForTeam> content =
                new Content<>("text " + revision, "[]", Map.of("a.b$", "1", "revision", "" + revision));
        return Message.toChannel(WORKSPACE, TEAM, new MessageId(id), new ChannelId(channel), content, revision);
    }

    boolean put(String id, long revision, Instant now) {
        return store.outbox().put(message(id, "C1", revision), now);
    }

    List<QueuedMessage> lease(LeaseToken token, Instant now) {
        return store.outbox().lease(token, now, now.plusSeconds(30), 100);
    }

    QueuedMessage find(String id) {
        return store.outbox().find(WORKSPACE, new MessageId(id)).orElseThrow();
    }

    static List<String> ids(List<QueuedMessage> messages) {
        return messages.stream().map(m -> m.id().value()).toList();
    }
}
