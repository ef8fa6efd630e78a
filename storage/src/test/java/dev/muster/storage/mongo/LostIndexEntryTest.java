package dev.muster.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that is due and that the index of due messages has lost: its channel must not wait for it for ever. */
class LostIndexEntryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void whoIsDueAndInNoIndexIsFoundByItsTurn() {
        try (Store store = Store.embedded(directory)) {
            store.prepare();
            store.outbox().put(message("lost", "C1"), NOW);
            store.outbox().put(message("other", "C2"), NOW);
        }
        MVStore file = MVStore.open(directory.resolve(EmbeddedServer.FILE).toString());
        MVMap<String, Object> ready = file.openMap("muster.outbox._index_ready");
        String entry = ready.keyList().stream()
                .filter(key -> key.contains("/lost|"))
                .findFirst()
                .orElseThrow();
        ready.remove(entry);
        file.commit();
        file.close();

        try (Store store = Store.embedded(directory)) {
            store.prepare();
            assertThat(looks(store, NOW)).containsExactly("other");
            assertThat(looks(store, NOW.plusSeconds(5))).isEmpty();
            assertThat(looks(store, NOW.plusSeconds(11))).isEmpty(); // finds that it was overlooked
            assertThat(looks(store, NOW.plusSeconds(12))).containsExactly("lost");
        }
    }

    private static Message message(String id, String channel) {
        return Message.toChannel(
                new WorkspaceId("T1"),
                new TeamId("team"),
                new MessageId(id),
                new ChannelId(channel),
                new Content<Tier.ForTeam>("text", "[]"),
                1);
    }

    private static List<String> looks(Store store, Instant now) {
        List<String> ids = new ArrayList<>();
        for (QueuedMessage leased : store.outbox().lease(new LeaseToken("one"), now, now.plusSeconds(40), 10)) {
            ids.add(leased.id().value());
        }
        return ids;
    }
}
