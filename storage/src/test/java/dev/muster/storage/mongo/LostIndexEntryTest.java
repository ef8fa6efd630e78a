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
import java.util.function.BiConsumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that is due and that the index of due messages has lost: its channel must not wait for it for ever. */
class LostIndexEntryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir
    private Path directory;

    /** Changes the index of due messages in the file of a store that is closed. */
    private void spoil(BiConsumer<MVMap<String, Object>, EndMark> change) {
        try (Store store = Store.embedded(directory)) {
            store.prepare();
            store.outbox().put(message("lost", "C1"), NOW);
            store.outbox().put(message("other", "C2"), NOW);
        }
        try (MVStore file = MVStore.open(directory.resolve(EmbeddedServer.FILE).toString())) {
            change.accept(file.openMap("muster.outbox._index_ready"), new EndMark(file));
            file.commit();
        }
    }

    private static String entry(MVMap<String, Object> ready, String id) {
        return ready.keyList().stream()
                .filter(key -> key.contains("/" + id + "|"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void afterAKillTheIndexesAreComparedWithTheDocuments() {
        spoil((ready, end) -> {
            assertThat(end.isClosed()).isTrue();
            end.opened();
            ready.remove(entry(ready, "lost"));
            ready.put("String:000000000000000|left over\0", "T1/other");
            ready.put("String:000000000000000|of nobody\0", "T1/none");
        });

        try (Store store = Store.embedded(directory)) {
            store.prepare();
            assertThat(looks(store, NOW)).containsExactlyInAnyOrder("lost", "other");
        }
        try (MVStore file = MVStore.open(directory.resolve(EmbeddedServer.FILE).toString())) {
            assertThat(file.openMap("muster.outbox._index_ready").keyList())
                    .noneMatch(key -> key.toString().contains("of nobody"))
                    .noneMatch(key -> key.toString().contains("left over"))
                    .hasSize(2);
        }
    }

    @Test
    void whoIsDueAndInNoIndexIsFoundByItsTurn() {
        spoil((ready, end) -> ready.remove(entry(ready, "lost")));

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
