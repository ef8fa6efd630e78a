package dev.muster.simulator.page;

import dev.muster.simulator.workspace.Change;
import dev.muster.simulator.workspace.ChannelId;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Ts;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Numbers everything that happens, so that a page can wait for news and ask for just what is new. */
final class Journal {
    private final TreeMap<Long, Key> touched = new TreeMap<>();
    private final Map<Key, Long> latest = new HashMap<>();
    private long version = 1;

    private record Key(ChannelId channel, Ts ts) {}

    synchronized void note(Change change) {
        switch (change) {
            case Change.Posted posted -> touch(posted.message());
            case Change.Edited edited -> touch(edited.after());
            case Change.Deleted deleted -> touch(deleted.message());
            case Change.Reacted reacted -> touch(reacted.message());
            case Change.Unreacted unreacted -> touch(unreacted.message());
            case Change.Pinned pinned -> touch(pinned.message());
            case Change.Chosen chosen -> touch(chosen.message());
            default -> version++;
        }
        notifyAll();
    }

    /** A reply changes the message that it replies to, too: its number of replies is shown there. */
    private void touch(SimMessage message) {
        touch(new Key(message.channel(), message.ts()));
        message.repliesTo().ifPresent(parent -> touch(new Key(message.channel(), parent)));
    }

    private void touch(Key key) {
        version++;
        touched.put(version, key);
        Long before = latest.put(key, version);
        if (before != null) {
            touched.remove(before);
        }
    }

    /** Read before the workspace is: what happens meanwhile has a higher number and is told next time. */
    synchronized long version() {
        return version;
    }

    /** The messages of a channel that were posted, changed or deleted after a version. */
    synchronized Set<Ts> touchedSince(long since, ChannelId channel) {
        Set<Ts> found = new TreeSet<>();
        touched.tailMap(since, false).values().stream()
                .filter(key -> key.channel().equals(channel))
                .forEach(key -> found.add(key.ts()));
        return found;
    }

    /** Waits, by real time, until something happens after a version; returns at once if it has already. */
    synchronized void await(long since, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); version <= since && left > 0; ) {
            wait(left);
            left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        }
    }
}
