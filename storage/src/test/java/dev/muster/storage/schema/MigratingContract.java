package dev.muster.storage.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.storage.mongo.OnAStore;
import dev.muster.storage.mongo.StoreUnavailable;
import dev.muster.storage.schema.MigrationOutcome.Ready;
import dev.muster.storage.schema.MigrationOutcome.StillMigrating;
import dev.muster.storage.schema.MigrationOutcome.TooNew;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class MigratingContract extends OnAStore {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final AtomicInteger runs = new AtomicInteger();

    MigratingContract(Kind kind) {
        super(kind);
    }

    /** A step that a test thinks up. */
    private record Step(int version, int oldestProgram, BiConsumer<MongoDatabase, Migration.Lease> change)
            implements Migration {
        @Override
        public String what() {
            return "step " + version;
        }

        @Override
        public void run(MongoDatabase on, Lease lease) {
            change.accept(on, lease);
        }
    }

    @BeforeEach
    void someBooks() {
        database.drop();
        for (int i = 0; i < 10; i++) {
            books().insertOne(new Document("_id", i).append("name", "Book " + i));
        }
    }

    private MongoCollection<Document> books() {
        return database.getCollection("books");
    }

    private List<Document> allBooks() {
        return books().find().sort(new Document("_id", 1)).into(new ArrayList<>());
    }

    /** Names become titles, one by one, as somebody might write who thinks of crashes. */
    private Step titles(int oldestProgram, int failsAt) {
        return new Step(2, oldestProgram, (on, lease) -> {
            runs.incrementAndGet();
            for (Document book : on.getCollection("books").find(Filters.exists("name"))) {
                lease.extend();
                if (book.getInteger("_id") == failsAt) {
                    throw new IllegalStateException("a crash");
                }
                on.getCollection("books")
                        .findOneAndUpdate(
                                Filters.eq("_id", book.getInteger("_id")),
                                Updates.combine(Updates.set("title", book.getString("name")), Updates.unset("name")));
            }
        });
    }

    private Migrator migrator(Migration... migrations) {
        return new Migrator(database, List.of(migrations), at(NOW), LONG);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private Document record() {
        return database.getCollection("schema").find().first();
    }

    private List<Integer> recorded() {
        return record().getList("migrations", Document.class).stream()
                .map(m -> m.getInteger("version"))
                .toList();
    }

    @Test
    void anEmptyDatabaseGetsTheNewestVersion() {
        database.drop();
        store.prepare();
        int newest = Migrator.all().getLast().version();
        assertThat(record()).containsEntry("version", newest).doesNotContainKeys("holder", "leaseUntil");
        assertThat(recorded())
                .isEqualTo(Migrator.all().stream().map(Migration::version).toList());
    }

    @Test
    void theProgramsMigrationsAreNumberedWithoutGaps() {
        List<Migration> all = Migrator.all();
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).version()).isEqualTo(i + 1);
            assertThat(all.get(i).oldestProgram()).isBetween(1, i + 1);
        }
    }

    @Test
    void whatIsAppliedIsNotAppliedAgain() {
        assertThat(migrator(new Baseline(), titles(1, -1)).migrate()).isEqualTo(new Ready(2));
        assertThat(migrator(new Baseline(), titles(1, -1)).migrate()).isEqualTo(new Ready(2));
        assertThat(runs).hasValue(1);
        assertThat(recorded()).containsExactly(1, 2);
    }

    @Test
    void ofTenThatStartAtOnceOneMigratesAndTheOthersWait() throws Exception {
        List<MigrationOutcome> outcomes =
                atOnce(10, i -> migrator(new Baseline(), titles(1, -1)).migrate());
        assertThat(outcomes).hasSize(10).containsOnly(new Ready(2));
        assertThat(runs).hasValue(1);
        assertThat(allBooks()).allSatisfy(book -> assertThat(book).containsOnlyKeys("_id", "title"));
        assertThat(recorded()).containsExactly(1, 2);
    }

    @Test
    void oneThatFailsHalfwayIsDoneAgainWithTheSameResult() {
        migrator(new Baseline(), titles(1, -1)).migrate();
        List<Document> undisturbed = allBooks();
        someBooks();

        assertThatThrownBy(() -> migrator(new Baseline(), titles(1, 5)).migrate())
                .hasMessage("a crash");
        assertThat(books().countDocuments(Filters.exists("title"))).isEqualTo(5);
        assertThat(recorded()).containsExactly(1);

        assertThat(migrator(new Baseline(), titles(1, -1)).migrate()).isEqualTo(new Ready(2));
        assertThat(allBooks()).isEqualTo(undisturbed);
        assertThat(recorded()).containsExactly(1, 2);
    }

    @Test
    void whoDiedWhileMigratingIsFollowedWhenTheLeaseIsOver() {
        assertThat(new Schema(database).take(new LeaseToken("dead"), NOW, NOW.plusSeconds(30)))
                .isTrue();

        Migrator early = new Migrator(database, List.of(new Baseline()), at(NOW.plusSeconds(29)), A_MOMENT);
        assertThat(early.migrate()).isEqualTo(new StillMigrating(A_MOMENT));
        Migrator late = new Migrator(database, List.of(new Baseline()), at(NOW.plusSeconds(30)), A_MOMENT);
        assertThat(late.migrate()).isEqualTo(new Ready(1));
    }

    @Test
    void whoExtendsTheLeaseKeepsIt() {
        LeaseToken token = new LeaseToken("slow");
        Schema schema = new Schema(database);
        schema.take(token, NOW, NOW.plusSeconds(30));
        assertThat(schema.extend(token, NOW.plusSeconds(60))).isTrue();
        assertThat(schema.take(new LeaseToken("other"), NOW.plusSeconds(45), NOW.plusSeconds(75)))
                .isFalse();
    }

    @Test
    void whoWakesAfterTheLeaseRecordsNothing() {
        Migrator other = new Migrator(database, List.of(new Baseline(), titles(1, -1)), at(NOW.plusSeconds(60)), LONG);
        Step sleepy = new Step(2, 1, (on, lease) -> {
            assertThat(other.migrate()).isEqualTo(new Ready(2));
            assertThatThrownBy(lease::extend).isInstanceOf(Migration.LeaseLost.class);
        });
        assertThat(migrator(new Baseline(), sleepy).migrate()).isEqualTo(new Ready(2));
        assertThat(recorded()).containsExactly(1, 2);
        assertThat(record()).doesNotContainKey("holder");
    }

    @Test
    void anOlderProgramWorksOnWhatIsMarkedAsFitForIt() {
        migrator(new Baseline(), titles(1, -1)).migrate();
        Migrator older = migrator(new Baseline());
        assertThat(older.migrate()).isEqualTo(new Ready(2));
        assertThat(recorded()).containsExactly(1, 2);
    }

    @Test
    void anOlderProgramIsRefusedByWhatIsNot() {
        Step later = new Step(3, 1, (on, lease) -> {});
        migrator(new Baseline(), titles(2, -1), later).migrate();
        Migrator older = migrator(new Baseline());
        assertThat(older.migrate()).isEqualTo(new TooNew(3, 2, 1));
        assertThat(older.look()).isEqualTo(new TooNew(3, 2, 1));
    }

    @Test
    void aStoreThatIsTooNewIsRefusedInOneLine() {
        store.prepare();
        assertThatCode(store::check).doesNotThrowAnyException();
        database.getCollection("schema")
                .findOneAndUpdate(
                        Filters.empty(), Updates.combine(Updates.set("version", 99), Updates.set("oldestProgram", 98)));
        String line = "the data have schema version 99, for programs that know at least 98; this one knows "
                + Migrator.all().getLast().version() + ": use the newer Muster";
        assertThatThrownBy(store::prepare).isInstanceOf(StoreUnavailable.class).hasMessage(line);
        assertThatThrownBy(store::check).isInstanceOf(StoreUnavailable.class).hasMessage(line);
    }
}
