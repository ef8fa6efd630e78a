package dev.muster.bot.importing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Brings the rows of each ticket together, however many there are and wherever they stand in the file: on disk. */
final class RowsByTicket implements AutoCloseable {
    /** Sorts before whatever a ticket may be called. */
    private static final char END_OF_KEY = '\u0000';

    private static final int CACHE_MEGABYTES = 32;
    private static final int UNWRITTEN_KILOBYTES = 4096;

    private final MVStore store;
    private final MVMap<String, String[]> rows;
    private long count;

    /**
     * An empty one.
     *
     * @param file has not to be there; stays when this is closed
     */
    RowsByTicket(String file) {
        store = new MVStore.Builder()
                .fileName(file)
                .cacheSize(CACHE_MEGABYTES)
                // Nothing may be tidied up behind the reader's back: it goes on for longer than old pages are kept.
                .autoCommitDisabled()
                .autoCommitBufferSize(UNWRITTEN_KILOBYTES)
                .open();
        rows = store.openMap("rows");
    }

    void add(Row row) {
        rows.put(row.ticket() + END_OF_KEY + String.format(Locale.ROOT, "%012d", count++), row.cells());
    }

    /** How many were added. */
    long count() {
        return count;
    }

    /** Hands over the rows of each ticket, in the order in which they were added. */
    void each(Consumer<List<Row>> ticket) {
        List<Row> together = new ArrayList<>();
        Iterator<Map.Entry<String, String[]>> all = rows.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<String, String[]> next = all.next();
            String key = next.getKey().substring(0, next.getKey().lastIndexOf(END_OF_KEY));
            if (!together.isEmpty() && !together.getFirst().ticket().equals(key)) {
                ticket.accept(together);
                together = new ArrayList<>();
            }
            together.add(Row.of(key, next.getValue()));
        }
        if (!together.isEmpty()) {
            ticket.accept(together);
        }
    }

    @Override
    public void close() {
        store.closeImmediately();
    }
}
