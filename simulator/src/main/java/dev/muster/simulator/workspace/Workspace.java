package dev.muster.simulator.workspace;

import dev.muster.simulator.render.Names;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One workspace and all that is in it; safe to read and change from any thread while the app runs. */
public final class Workspace implements Names {
    private final Clock clock;
    private final String teamId;
    private final String name;
    private final String domain;
    private final Bot bot;
    private final Map<PersonId, Person> people = new ConcurrentHashMap<>();
    private final Map<ChannelId, Channel> channels = new ConcurrentHashMap<>();
    private final Tokens tokens = new Tokens();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong lastTs = new AtomicLong();
    private final AtomicLong version = new AtomicLong();
    private final AtomicLong serial = new AtomicLong();
    private final Messages messages = new Messages(this::happened);
    private final Views views = new Views(this::touch);

    public Workspace(Clock clock, String teamId, String name, Bot bot) {
        this.clock = clock;
        this.teamId = teamId;
        this.name = name;
        this.domain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        this.bot = bot;
        add(new Person(bot.user(), bot.name(), bot.name(), bot.name(), ZoneId.of("UTC"), false, false, true, false));
    }

    public Clock clock() {
        return clock;
    }

    public String teamId() {
        return teamId;
    }

    public String name() {
        return name;
    }

    public String domain() {
        return domain;
    }

    public Bot bot() {
        return bot;
    }

    public Messages messages() {
        return messages;
    }

    public Views views() {
        return views;
    }

    /** Grows with every change, so that a page can ask whether there is anything new. */
    public long version() {
        return version.get();
    }

    /** Marks a change that the page should notice. */
    public void touch() {
        version.incrementAndGet();
    }

    /** Calls the listener after everything that happens, on the thread that did it. */
    public void onChange(Consumer<Change> listener) {
        listeners.add(listener);
    }

    private void happened(Change change) {
        touch();
        listeners.forEach(listener -> listener.accept(change));
    }

    // ---- people

    /** Adds somebody, or changes somebody who is there already. */
    public Person add(Person person) {
        Person before = people.put(person.id(), person);
        happened(before == null ? new Change.Arrived(person) : new Change.PersonChanged(person));
        return person;
    }

    /** Adds an ordinary member in UTC whose id is derived from the handle. */
    public Person addPerson(String handle, String realName) {
        String id = "U" + handle.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return add(Person.member(new PersonId(id), handle, realName, ZoneId.of("UTC")));
    }

    /** By handle, with or without @; throws when there is nobody of that name. */
    public Person person(String handle) {
        return findPerson(handle).orElseThrow(() -> new IllegalArgumentException("Nobody is called " + handle));
    }

    /** By handle (with or without @), id, mention, display name or real name. */
    public Optional<Person> findPerson(String who) {
        String plain = who.startsWith("@") ? who.substring(1) : who;
        return people().stream()
                .filter(p -> p.handle().equals(plain)
                        || p.id().value().equals(plain)
                        || p.mention().equals(who)
                        || p.displayName().equals(plain)
                        || p.realName().equals(plain))
                .findFirst();
    }

    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Everyone, bots and deactivated people included, by id. */
    public List<Person> people() {
        return people.values().stream()
                .sorted(Comparator.comparing(p -> p.id().value()))
                .toList();
    }

    public void deactivate(Person person) {
        change(person.id(), Person::asDeactivated);
    }

    public void reactivate(Person person) {
        change(person.id(), Person::asActive);
    }

    private void change(PersonId id, UnaryOperator<Person> how) {
        Person now = people.computeIfPresent(id, (key, current) -> how.apply(current));
        if (now != null) {
            happened(new Change.PersonChanged(now));
        }
    }

    // ---- channels

    /** Creates a public channel with the bot and the given people in it; the # before the name is optional. */
    public Channel addChannel(String channelName, Person... members) {
        String plain = bare(channelName);
        return addChannel(plain, Channel.Kind.PUBLIC, members);
    }

    public Channel addChannel(String channelName, Channel.Kind kind, Person... members) {
        String plain = bare(channelName);
        ChannelId id = new ChannelId("C" + plain.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
        Channel channel = new Channel(id, plain, kind, Set.of(bot.user()), false, clock.instant(), null);
        for (Person member : members) {
            channel = channel.with(member.id());
        }
        channels.put(id, channel);
        touch();
        return channel;
    }

    /** By name, with or without #; throws when there is none. */
    public Channel channel(String channelName) {
        return findChannel(channelName)
                .orElseThrow(() -> new IllegalArgumentException("No channel is called " + channelName));
    }

    /** By name (with or without #) or id. */
    public Optional<Channel> findChannel(String nameOrId) {
        String plain = bare(nameOrId);
        Channel byId = channels.get(new ChannelId(plain.isEmpty() ? "?" : plain));
        return byId != null
                ? Optional.of(byId)
                : channels.values().stream()
                        .filter(c -> !c.isDirect() && c.name().equals(plain))
                        .findFirst();
    }

    public Optional<Channel> find(ChannelId id) {
        return Optional.ofNullable(channels.get(id));
    }

    public List<Channel> channels() {
        return channels.values().stream()
                .sorted(Comparator.comparing(c -> c.id().value()))
                .toList();
    }

    /** The direct conversation between the bot and a person, opened if need be. */
    public Channel directChannel(PersonId person) {
        ChannelId id = new ChannelId("D" + person.value().substring(1));
        return channels.computeIfAbsent(id, key -> {
            touch();
            return new Channel(
                    key, "", Channel.Kind.DIRECT, Set.of(bot.user(), person), false, clock.instant(), person);
        });
    }

    public void join(ChannelId channel, PersonId person) {
        if (replaced(channel, current -> current.with(person))) {
            happened(new Change.Joined(channel, person));
        }
    }

    public void leave(ChannelId channel, PersonId person) {
        if (replaced(channel, current -> current.without(person))) {
            happened(new Change.Left(channel, person));
        }
    }

    /** Whether the channel is another one now. */
    private boolean replaced(ChannelId id, UnaryOperator<Channel> how) {
        Channel before = channels.get(id);
        Channel after = channels.computeIfPresent(id, (key, current) -> how.apply(current));
        return after != null && !after.equals(before);
    }

    public void archive(Channel channel) {
        if (replaced(channel.id(), current -> current.archived(true))) {
            happened(new Change.Archived(channel(channel.id().value())));
        }
    }

    public void unarchive(Channel channel) {
        if (replaced(channel.id(), current -> current.archived(false))) {
            happened(new Change.Unarchived(channel(channel.id().value())));
        }
    }

    public void removeBot(Channel channel) {
        leave(channel.id(), bot.user());
    }

    private static String bare(String channelName) {
        return channelName.startsWith("#") ? channelName.substring(1) : channelName;
    }

    // ---- messages

    /** The next timestamp: the clock's time, or one microsecond after the last one if the clock stands or went back. */
    public Ts nextTs() {
        long now = Ts.of(clock.instant()).micros();
        return new Ts(lastTs.updateAndGet(last -> Math.max(last + 1, now)));
    }

    /** The last timestamp that was given out: everything later is new. */
    public Ts lastTs() {
        return new Ts(lastTs.get());
    }

    /** Posts for everyone in the channel. */
    public SimMessage post(ChannelId channel, PersonId author, Content content, @Nullable Ts thread) {
        return add(channel, author, content, thread, null);
    }

    /** Shows a message to one person only. */
    public SimMessage whisper(ChannelId channel, PersonId author, PersonId to, Content content) {
        return add(channel, author, content, null, to);
    }

    private SimMessage add(
            ChannelId channel, PersonId author, Content content, @Nullable Ts thread, @Nullable PersonId onlyFor) {
        Content complete = GivenIds.complete(content, this::freshId);
        SimMessage message = new SimMessage(
                channel, nextTs(), author, complete, thread, null, onlyFor, author.equals(bot.user()), this);
        messages.add(message);
        return message;
    }

    /** Replaces what a message says and marks it as edited; false when it is gone. */
    public boolean edit(SimMessage message, Content content) {
        return messages.replace(message, GivenIds.complete(content, this::freshId), nextTs());
    }

    public boolean delete(SimMessage message) {
        return messages.remove(message);
    }

    /** Calls the listener for every message that is posted or edited, ephemerals included. */
    public void onMessage(Consumer<SimMessage> listener) {
        onChange(change -> {
            switch (change) {
                case Change.Posted posted -> listener.accept(posted.message());
                case Change.Edited edited -> listener.accept(edited.after());
                default -> {}
            }
        });
    }

    /** A short id that this workspace has not given before. */
    public String freshId() {
        return Long.toString(46_656 + serial.incrementAndGet(), 36);
    }

    // ---- tokens

    public Tokens tokens() {
        return tokens;
    }

    public void revoke(Token token) {
        tokens.revoke(token.value());
        happened(new Change.TokenRevoked(token));
    }

    // ---- names

    @Override
    public Optional<String> personName(String id) {
        return find(new PersonId(id)).map(Person::displayName);
    }

    @Override
    public Optional<String> channelName(String id) {
        return find(new ChannelId(id)).map(Channel::name);
    }
}
