package dev.muster.simulator.workspace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Everything that was posted, by channel and time; ephemerals lie beside the rest and nobody else finds them. */
public final class Messages {
    private final Map<ChannelId, NavigableMap<Ts, SimMessage>> posted = new ConcurrentHashMap<>();
    private final Map<ChannelId, NavigableMap<Ts, SimMessage>> ephemeral = new ConcurrentHashMap<>();
    private final Consumer<Change> happened;

    Messages(Consumer<Change> happened) {
        this.happened = happened;
    }

    void add(SimMessage message) {
        shelf(message).put(message.ts(), message);
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
        return Stream.concat(
                        on(posted, channel).stream(),
                        on(ephemeral, channel).stream().filter(m -> person.equals(m.seenOnlyBy())))
                .sorted((a, b) -> a.ts().compareTo(b.ts()))
                .toList();
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
        return on(posted, channel).stream()
                .filter(m -> m.repliesTo().filter(parent::equals).isPresent())
                .toList();
    }

    /** What was posted since the given time and is visible to the person, in any channel. */
    public List<SimMessage> seenSince(PersonId person, Ts since, Collection<Channel> channels) {
        return channels.stream()
                .filter(channel -> channel.has(person))
                .flatMap(channel -> Stream.concat(
                        after(posted, channel.id(), since).stream(),
                        after(ephemeral, channel.id(), since).stream().filter(m -> person.equals(m.seenOnlyBy()))))
                .sorted((a, b) -> a.ts().compareTo(b.ts()))
                .toList();
    }

    private static Collection<SimMessage> after(
            Map<ChannelId, NavigableMap<Ts, SimMessage>> shelves, ChannelId channel, Ts since) {
        NavigableMap<Ts, SimMessage> shelf = shelves.get(channel);
        return shelf == null ? List.of() : shelf.tailMap(since, false).values();
    }
}
