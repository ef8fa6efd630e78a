package dev.muster.simulator.workspace;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The messages that are pinned to their channel. */
public final class Pins {
    /** Most pinned messages of a channel. */
    public static final int MOST = 100;

    private final Map<ChannelId, Set<Ts>> pinned = new ConcurrentHashMap<>();
    private final Consumer<Change> happened;

    Pins(Consumer<Change> happened) {
        this.happened = happened;
    }

    /** Pins a message; false when it was pinned already. */
    public boolean add(SimMessage message) {
        boolean added = in(message.channel()).add(message.ts());
        if (added) {
            happened.accept(new Change.Pinned(message));
        }
        return added;
    }

    public boolean has(SimMessage message) {
        return in(message.channel()).contains(message.ts());
    }

    public int count(ChannelId channel) {
        return in(channel).size();
    }

    private Set<Ts> in(ChannelId channel) {
        return pinned.computeIfAbsent(channel, key -> ConcurrentHashMap.newKeySet());
    }
}
