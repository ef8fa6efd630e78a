package dev.muster.simulator.workspace;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** All conversations: public and private channels, and the direct ones with the bot. */
final class Channels {
    private final Map<ChannelId, Channel> channels = new ConcurrentHashMap<>();
    private final Clock clock;
    private final PersonId bot;
    private final Consumer<Change> happened;

    Channels(Clock clock, PersonId bot, Consumer<Change> happened) {
        this.clock = clock;
        this.bot = bot;
        this.happened = happened;
    }

    /** Creates a channel with the bot and the given people in it, whose id is derived from its name. */
    Channel add(String name, Channel.Kind kind, Person... members) {
        String plain = bare(name);
        ChannelId id = new ChannelId("C" + plain.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
        Channel channel = new Channel(id, plain, kind, Set.of(bot), false, clock.instant(), null);
        for (Person member : members) {
            channel = channel.with(member.id());
        }
        channels.put(id, channel);
        happened.accept(new Change.Other());
        return channel;
    }

    /** By name (with or without #) or id. */
    Optional<Channel> find(String nameOrId) {
        String plain = bare(nameOrId);
        Channel byId = channels.get(new ChannelId(plain.isEmpty() ? "?" : plain));
        return byId != null
                ? Optional.of(byId)
                : channels.values().stream()
                        .filter(c -> !c.isDirect() && c.name().equals(plain))
                        .findFirst();
    }

    Optional<Channel> find(ChannelId id) {
        return Optional.ofNullable(channels.get(id));
    }

    /** By id. */
    List<Channel> all() {
        return channels.values().stream()
                .sorted(Comparator.comparing(c -> c.id().value()))
                .toList();
    }

    /** The direct conversation between the bot and a person, opened if need be. */
    Channel direct(PersonId person) {
        ChannelId id = new ChannelId("D" + person.value().substring(1));
        Channel there = channels.get(id);
        if (there != null) {
            return there;
        }
        Channel opened = channels.computeIfAbsent(
                id,
                key -> new Channel(key, "", Channel.Kind.DIRECT, Set.of(bot, person), false, clock.instant(), person));
        happened.accept(new Change.Other());
        return opened;
    }

    void join(ChannelId channel, PersonId person) {
        if (replaced(channel, current -> current.with(person))) {
            happened.accept(new Change.Joined(channel, person));
        }
    }

    void leave(ChannelId channel, PersonId person) {
        if (replaced(channel, current -> current.without(person))) {
            happened.accept(new Change.Left(channel, person));
        }
    }

    void archive(ChannelId channel, boolean archived) {
        if (replaced(channel, current -> current.archived(archived))) {
            Channel now = find(channel).orElseThrow();
            happened.accept(archived ? new Change.Archived(now) : new Change.Unarchived(now));
        }
    }

    /** Whether the channel is another one now. */
    private boolean replaced(ChannelId id, UnaryOperator<Channel> how) {
        Channel before = channels.get(id);
        Channel after = channels.computeIfPresent(id, (key, current) -> how.apply(current));
        return after != null && !after.equals(before);
    }

    private static String bare(String channelName) {
        return channelName.startsWith("#") ? channelName.substring(1) : channelName;
    }
}
