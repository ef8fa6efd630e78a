package dev.muster.storage.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import dev.muster.storage.delivery.MongoInbox;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Answers the commands of the embedded server; a write is answered when it is on disk. */
final class EmbeddedBackend extends H2Backend {
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");
    /** On disk with the next write that is: losing the last of it loses nothing that anybody was told. */
    private static final String NOT_WAITED_FOR = MongoInbox.REQUESTS.name();

    private static final int SHUTDOWN_IN_PROGRESS = 91;

    private final @Nullable GroupCommit commits;

    /**
     * Opens what the store contains; a store without a file commits nothing.
     *
     * @param onBroken told once, when the disk refused a write
     */
    EmbeddedBackend(MVStore store, Runnable onBroken) {
        super(store);
        this.commits = store.getFileStore() == null ? null : new GroupCommit(store, onBroken);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new EmbeddedDatabase(databaseName, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        try {
            GroupCommit group = commits;
            if (group == null || !WRITES.contains(command.toLowerCase(Locale.ROOT))) {
                return super.handleMessage(message);
            }
            return NOT_WAITED_FOR.equals(message.getDocument().get(command))
                    ? group.whole(() -> super.handleMessage(message))
                    : group.durably(() -> super.handleMessage(message));
        } catch (MongoServerError e) {
            return failure(e.getCode(), e.getMessageWithoutErrorCode());
        } catch (MongoServerException e) {
            return failure(1, e.getMessageWithoutErrorCode());
        } catch (IllegalStateException | MVStoreException e) {
            return failure(SHUTDOWN_IN_PROGRESS, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        if (!getMvStore().isClosed()) {
            new EndMark(getMvStore()).closed();
        }
        super.close();
    }

    /** Thrown errors would be logged by the server together with the whole command, that is with people's texts. */
    private static Document failure(int code, String message) {
        return new Document("ok", 0).append("errmsg", message).append("code", code);
    }
}
