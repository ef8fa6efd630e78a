package dev.muster.simulator.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The links at the top of channels. */
public final class Bookmarks {
    /** Most bookmarks of a channel. */
    public static final int MOST = 100;

    private final Map<ChannelId, List<Bookmark>> bookmarks = new ConcurrentHashMap<>();
    private final Runnable changed;

    /** A link with its name; {@code emoji} is empty without one. */
    public record Bookmark(String id, ChannelId channel, String title, String link, String emoji, Instant created) {}

    Bookmarks(Runnable changed) {
        this.changed = changed;
    }

    public Bookmark add(Bookmark bookmark) {
        bookmarks
                .computeIfAbsent(bookmark.channel(), key -> new CopyOnWriteArrayList<>())
                .add(bookmark);
        changed.run();
        return bookmark;
    }

    public List<Bookmark> in(ChannelId channel) {
        return List.copyOf(bookmarks.getOrDefault(channel, List.of()));
    }
}
