package dev.muster.simulator.workspace;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Everything that was posted, by channel and time; ephemerals lie beside the rest and nobody else finds them. */
public final class Messages {
    private final Map<ChannelId, NavigableMap<Ts, SimMessage>> posted = new ConcurrentHashMap<>();
    private final Map<ChannelId, NavigableMap<Ts, SimMessage>> ephemeral = new ConcurrentHashMap<>();
    private final Map<ThreadKey, NavigableSet<Ts>> threads = new ConcurrentHashMap<>();
    private final Consumer<Change> happened;

    private record ThreadKey(ChannelId channel, Ts parent) {}

    Messages(Consumer<Change> happened) {
        this.happened = happened;
    }

    void add(SimMessage message) {
        shelf(message).put(message.ts(), message);
        if (!message.isEphemeral()) {
            message.repliesTo().ifPresent(parent -> threads.computeIfAbsent(
                            new ThreadKey(message.channel(), parent), key -> new ConcurrentSkipListSet<>())
                    .add(message.ts()));
        }
        happened.accept(new Change.Posted(message));
    }

    /** Replaces what a message says; false when it is gone. */
    boolean replace(SimMessage old, Content content, Ts when) {
        AtomicReference<SimMessage> before = new AtomicReference<>();
        SimMessage now = shelf(old).computeIfPresent(old.ts(), (ts, current) -> {
            before.set(current);
            return current.edited(content, when);
        });
        if (now != null) {
            happened.accept(new Change.Edited(before.get(), now));
        }
        return now != null;
    }

    boolean remove(SimMessage message) {
        SimMessage removed = shelf(message).remove(message.ts());
        if (removed != null) {
            happened.accept(new Change.Deleted(removed));
        }
        return removed != null;
    }

    private NavigableMap<Ts, SimMessage> shelf(SimMessage message) {
        var shelves = message.isEphemeral() ? ephemeral : posted;
        return shelves.computeIfAbsent(message.channel(), id -> new ConcurrentSkipListMap<>());
    }

    private static Collection<SimMessage> on(Map<ChannelId, NavigableMap<Ts, SimMessage>> shelves, ChannelId channel) {
        NavigableMap<Ts, SimMessage> shelf = shelves.get(channel);
        return shelf == null ? List.of() : shelf.values();
    }

    /** What everyone in the channel sees, oldest first, replies included. */
    public List<SimMessage> in(ChannelId channel) {
        return List.copyOf(on(posted, channel));
    }

    /** What one person sees in the channel, her ephemerals included, oldest first. */
    public List<SimMessage> seenBy(PersonId person, ChannelId channel) {
        return seenBy(person, channel, new Ts(-1));
    }

    /** A message that everyone sees. */
    public Optional<SimMessage> find(ChannelId channel, Ts ts) {
        NavigableMap<Ts, SimMessage> shelf = posted.get(channel);
        return shelf == null ? Optional.empty() : Optional.ofNullable(shelf.get(ts));
    }

    public Optional<SimMessage> findEphemeral(ChannelId channel, Ts ts) {
        NavigableMap<Ts, SimMessage> shelf = ephemeral.get(channel);
        return shelf == null ? Optional.empty() : Optional.ofNullable(shelf.get(ts));
    }

    /** A thread's replies without its first message, oldest first. */
    public List<SimMessage> repliesTo(ChannelId channel, Ts parent) {
        return threads.getOrDefault(new ThreadKey(channel, parent), Collections.emptyNavigableSet()).stream()
                .map(ts -> find(channel, ts))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What was posted since the given time and is visible to the person, in any channel. */
    public List<SimMessage> seenSince(PersonId person, Ts since, Collection<Channel> channels) {
        return channels.stream()
                .filter(channel -> channel.has(person))
                .flatMap(channel -> seenBy(person, channel.id(), since).stream())
                .sorted(Comparator.comparing(SimMessage::ts))
                .toList();
    }

    /** What was posted in a channel since the given time and is visible to the person, oldest first. */
    public List<SimMessage> seenBy(PersonId person, ChannelId channel, Ts since) {
        return Stream.concat(
                        after(posted, channel, since).stream(),
                        after(ephemeral, channel, since).stream().filter(m -> person.equals(m.seenOnlyBy())))
                .sorted(Comparator.comparing(SimMessage::ts))
                .toList();
    }

    private static Collection<SimMessage> after(
            Map<ChannelId, NavigableMap<Ts, SimMessage>> shelves, ChannelId channel, Ts since) {
        NavigableMap<Ts, SimMessage> shelf = shelves.get(channel);
        return shelf == null ? List.of() : shelf.tailMap(since, false).values();
    }
}
