package dev.muster.storage.mongo;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Lets a write return only when it is on disk, with one commit for all writes that wait at the same time. The first who
 * waits commits for everybody whose write was done when that commit began.
 */
final class GroupCommit {
    /** Share of the file that should be in use before it is rewritten, in percent. */
    private static final int FILL_RATE = 40;

    private static final int COMMITS_BETWEEN_COMPACTIONS = 500;
    private static final int COMPACTED_AT_ONCE = 2 * 1024 * 1024;

    private final MVStore store;
    private final Runnable onBroken;
    /**
     * A write touches several maps (documents, indexes): no commit may fall between them, or a crash would leave an
     * index entry without its document.
     */
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

    private final ReentrantLock turn = new ReentrantLock();
    private final Condition committed = turn.newCondition();
    private long begun;
    private long done;
    private boolean running;
    private @Nullable RuntimeException broken;

    /**
     * Commits of a store.
     *
     * @param onBroken told once, when the disk refused; nothing can be written from then on
     */
    GroupCommit(MVStore store, Runnable onBroken) {
        this.store = store;
        this.onBroken = onBroken;
    }

    /**
     * Does a write and returns its result once it is on disk.
     *
     * @throws RuntimeException of the write itself, or when the disk refused; then nothing can be written any more
     */
    <T> T durably(Supplier<T> write) {
        T result = whole(write);
        awaitCommit();
        return result;
    }

    /** Does a write that is on disk with the next one that is waited for, whole or not at all. */
    <T> T whole(Supplier<T> write) {
        gate.readLock().lock();
        try {
            return write.get();
        } finally {
            gate.readLock().unlock();
        }
    }

    private void awaitCommit() {
        turn.lock();
        try {
            long mine = begun + 1;
            while (done < mine && broken == null) {
                if (running) {
                    committed.awaitUninterruptibly();
                } else {
                    commitForAll();
                }
            }
            if (broken != null) {
                throw new IllegalStateException("the embedded store can't write: " + broken.getMessage(), broken);
            }
        } finally {
            turn.unlock();
        }
    }

    private void commitForAll() {
        running = true;
        begun++;
        turn.unlock();
        RuntimeException failure = null;
        try {
            commit();
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            turn.lock();
            running = false;
            if (failure == null) {
                done = begun;
            } else {
                broken = failure;
                onBroken.run();
            }
            committed.signalAll();
        }
    }

    private void commit() {
        gate.writeLock().lock();
        try {
            store.commit();
            if (begun % COMMITS_BETWEEN_COMPACTIONS == 0
                    && store.getFileStore().compact(FILL_RATE, COMPACTED_AT_ONCE)) {
                store.commit();
            }
        } finally {
            gate.writeLock().unlock();
        }
        if (store.isClosed()) {
            throw new IllegalStateException("it is closed");
        }
        store.sync();
    }
}
