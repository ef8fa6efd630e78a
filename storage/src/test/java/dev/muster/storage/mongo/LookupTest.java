package dev.muster.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.Tickets;
import dev.muster.storage.document.Index;
import dev.muster.storage.ticket.MongoTickets;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

/** What asks for few tickets is told where they are, so that the embedded store needn't read all that there ever were. */
class LookupTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId("T1");
    private static final TeamId TEAM = new TeamId("team");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final List<BsonDocument> commands = new ArrayList<>();
    private final MVStore memory = MVStore.open(null);

    /** The way to what a repository's method asks for. */
    private Lookup asked(Consumer<Tickets> method) {
        CommandListener hear = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                commands.add(new RawBsonDocument(event.getCommand(), new BsonDocumentCodec()));
            }
        };
        try (Store store = Store.inMemory(hear)) {
            store.prepare();
            commands.clear();
            method.accept(store.tickets());
        }
        BsonDocument command = commands.getFirst();
        assertThat(command.getFirstKey()).isEqualTo("find");
        return of(
                        server(command.getDocument("filter")),
                        command.containsKey("sort") ? server(command.getDocument("sort")) : null)
                .orElseThrow();
    }

    private Optional<Lookup> of(Document query, Document order) {
        return Lookup.of(query, order, List.of(listing("inState"), listing("touched"), listing("terms")));
    }

    private EmbeddedListing listing(String name) {
        Index declared = MongoTickets.TICKETS.indexes().stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new EmbeddedListing(
                memory.openMap(name),
                name,
                declared.fields().stream()
                        .map(field -> new IndexKey(field, true))
                        .toList());
    }

    private static Document server(BsonDocument document) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(new RawBsonDocument(document, new BsonDocumentCodec())
                .getByteBuffer()
                .asNIO()));
    }

    @Test
    void theQueueIsThoseInThreeStates() {
        Lookup way = asked(tickets -> tickets.unresolved(WORKSPACE, TEAM));

        assertThat(way.listing().getName()).isEqualTo("inState");
        assertThat(way.prefixes()).hasSize(3);
    }

    @Test
    void whatSomebodyHasInHandIsAmongWhatIsClaimed() {
        Lookup way = asked(tickets -> tickets.inHand(WORKSPACE, TEAM, new UserId("U0ANA")));

        assertThat(way.listing().getName()).isEqualTo("inState");
        assertThat(way.prefixes()).singleElement().asString().contains("CLAIMED");
    }

    @Test
    void whatWasResolvedLongestAgoComesInItsOrder() {
        Lookup way = asked(tickets -> tickets.resolvedLongestAgo(WORKSPACE, TEAM, 100));

        assertThat(way.listing().getName()).isEqualTo("inState");
        assertThat(way.order()).isEqualTo(1);
    }

    @Test
    void theNewestWithATermComeFirst() {
        Lookup way = asked(tickets -> tickets.withTerm(WORKSPACE, TEAM, "refund", 500));

        assertThat(way.listing().getName()).isEqualTo("terms");
        assertThat(way.order()).isEqualTo(-1);
    }

    @Test
    void whatWasTouchedSinceBeginsThere() {
        Lookup way = asked(tickets -> tickets.touchedSince(WORKSPACE, TEAM, NOW));

        assertThat(way.listing().getName()).isEqualTo("touched");
        assertThat(way.from()).isEqualTo(EmbeddedListing.text(NOW));
    }

    @Test
    void whateverAsksForMoreThanAListingHasIsLeftToTheCollection() {
        assertThat(of(new Document("workspace", "T1"), null)).isEmpty();
        assertThat(of(
                        new Document("workspace", "T1")
                                .append("team", "team")
                                .append("state", new Document("$ne", "OPEN")),
                        null))
                .map(way -> way.listing().getName())
                .contains("touched");
        assertThat(of(new Document("$or", List.of(new Document("workspace", "T1"))), null))
                .isEmpty();
    }

    @Test
    void entriesSortAsTheirValuesDo() {
        assertThat(List.of(-5, 0, 2, 9, 10, 100, 1_000_000).stream().map(EmbeddedListing::text))
                .isSorted();
        assertThat(EmbeddedListing.text(7)).isEqualTo(EmbeddedListing.text(7L)).isEqualTo(EmbeddedListing.text(7.0));
        assertThat(List.of(Instant.EPOCH.minusSeconds(1), Instant.EPOCH, NOW, NOW.plusMillis(1)).stream()
                        .map(EmbeddedListing::text))
                .isSorted();
        assertThat(Set.of(EmbeddedListing.text("1"), EmbeddedListing.text(1), EmbeddedListing.text(null)))
                .hasSize(3);
    }
}
