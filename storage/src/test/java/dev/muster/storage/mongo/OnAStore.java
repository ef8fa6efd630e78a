package dev.muster.storage.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that gets an empty store of one kind, and names for those who use it. */
public abstract class OnAStore {
    public static final String SERVER = "MUSTER_TEST_MONGODB_URI";
    public static final String NO_SERVER = "set " + SERVER + " to run the contracts against a MongoDB server, too";

    protected static final WorkspaceId WORKSPACE = new WorkspaceId("T1");
    protected static final WorkspaceId OTHER_WORKSPACE = new WorkspaceId("T2");
    protected static final TeamId TEAM = new TeamId("team-billing");
    protected static final TeamId OTHER_TEAM = new TeamId("team-tax");
    protected static final UserId ANA = new UserId("U0ANA");
    protected static final UserId BO = new UserId("U0BO");
    protected static final Instant NOW = Instant.parse("2026-11-22T09:00:00.123Z");

    /** Where the store is. */
    public enum Kind {
        EMBEDDED,
        SERVER
    }

    protected final Store store;
    /** The store's database, for those who want to see or spoil what is stored. */
    protected final MongoDatabase database;

    private final MongoClient client;
    private final Kind kind;
    private final ConnectionString address;

    protected OnAStore(Kind kind) {
        this.kind = kind;
        String server = freshDatabase(kind);
        store = kind == Kind.SERVER ? Store.connect(server) : Store.inMemory();
        address = new ConnectionString(store.embeddedUri().orElse(server));
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .retryWrites(kind == Kind.SERVER)
                .build());
        database = client.getDatabase(address.getDatabase());
    }

    /** Where a test finds what the store stores. */
    protected ConnectionString address() {
        return address;
    }

    @BeforeEach
    void prepare() {
        store.prepare();
    }

    @AfterEach
    void close() {
        if (kind == Kind.SERVER) {
            database.drop();
        }
        client.close();
        store.close();
    }

    private static String freshDatabase(Kind kind) {
        if (kind == Kind.EMBEDDED) {
            return "";
        }
        String uri = System.getenv(SERVER);
        String name = "muster_test_" + Long.toString(System.nanoTime(), 36);
        int query = uri.indexOf('?');
        String server = query < 0 ? uri : uri.substring(0, query);
        int slash = server.indexOf('/', "mongodb+srv://".length());
        return (slash < 0 ? server : server.substring(0, slash)) + "/" + name + (query < 0 ? "" : uri.substring(query));
    }

    /** Does something in so many threads at the same time, and returns what came of each. */
    protected static <T> List<T> atOnce(int threads, IntFunction<T> action) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int index = i;
                Callable<T> task = () -> {
                    start.await();
                    return action.apply(index);
                };
                running.add(executor.submit(task));
            }
            start.countDown();
            List<T> outcomes = new ArrayList<>();
            for (Future<T> future : running) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }
}
