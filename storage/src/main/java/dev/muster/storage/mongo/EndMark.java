package dev.muster.storage.mongo;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Says in the file itself whether whoever had it open closed it, or was killed. */
final class EndMark {
    private static final String KEY = "closed";

    private final MVMap<String, Boolean> mark;

    EndMark(MVStore store) {
        this.mark = store.openMap("end");
    }

    boolean isClosed() {
        return mark.containsKey(KEY);
    }

    /** From now on it is open; on disk with the next commit. */
    void opened() {
        mark.remove(KEY);
    }

    /** Nothing is written any more. */
    void closed() {
        mark.put(KEY, true);
    }
}
