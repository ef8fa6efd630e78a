package dev.muster.simulator.workspace;

import dev.muster.simulator.render.Names;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One workspace and all that is in it; safe to read and change from any thread while the app runs. */
public final class Workspace implements Names {
    private final Clock clock;
    private final String teamId;
    private final String name;
    private final String domain;
    private final Bot bot;
    private final People people = new People(this::happened);
    private final Channels channels;
    private final Tokens tokens = new Tokens();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong lastTs = new AtomicLong();
    private final AtomicLong serial = new AtomicLong();
    private final Messages messages = new Messages(this::happened);
    private final Views views = new Views(this::touch);
    private final ReadMarks readMarks = new ReadMarks(this);
    private final UserGroups userGroups = new UserGroups(this::touch);
    private final Reactions reactions = new Reactions(this::happened);
    private final Pins pins = new Pins(this::happened);
    private final Choices choices = new Choices(this::happened);
    private final Bookmarks bookmarks = new Bookmarks(this::touch);
    private final Files files = new Files();
    private volatile String address = "";

    public Workspace(Clock clock, String teamId, String name, Bot bot) {
        this.clock = clock;
        this.teamId = teamId;
        this.name = name;
        this.domain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        this.bot = bot;
        this.channels = new Channels(clock, bot.user(), this::happened);
        add(Person.bot(bot.user(), bot.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]+", "-"), bot.name()));
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

    public UserGroups userGroups() {
        return userGroups;
    }

    public Reactions reactions() {
        return reactions;
    }

    public Pins pins() {
        return pins;
    }

    public Choices choices() {
        return choices;
    }

    public Bookmarks bookmarks() {
        return bookmarks;
    }

    public Files files() {
        return files;
    }

    /** Where files and pictures are served, without a slash at the end; empty before the simulator listens. */
    public String address() {
        return address;
    }

    public void servedAt(String url) {
        address = url;
    }

    public ReadMarks readMarks() {
        return readMarks;
    }

    /** Says that something changed that has no name of its own, such as a view. */
    public void touch() {
        happened(new Change.Other());
    }

    /** Calls the listener after everything that happens, on the thread that did it. */
    public void onChange(Consumer<Change> listener) {
        listeners.add(listener);
    }

    private void happened(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    // ---- people

    /** Adds somebody, or changes somebody who is there already. */
    public Person add(Person person) {
        return people.add(person);
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
        return people.find(who);
    }

    public Optional<Person> find(PersonId id) {
        return people.find(id);
    }

    /** Everyone, bots and deactivated people included, by id. */
    public List<Person> people() {
        return people.all();
    }

    public void deactivate(Person person) {
        people.change(person.id(), Person::asDeactivated);
    }

    public void reactivate(Person person) {
        people.change(person.id(), Person::asActive);
    }

    // ---- channels

    /** Creates a public channel with the bot and the given people in it; the # before the name is optional. */
    public Channel addChannel(String channelName, Person... members) {
        return addChannel(channelName, Channel.Kind.PUBLIC, members);
    }

    public Channel addChannel(String channelName, Channel.Kind kind, Person... members) {
        return channels.add(channelName, kind, members);
    }

    /** By name, with or without #; throws when there is none. */
    public Channel channel(String channelName) {
        return findChannel(channelName)
                .orElseThrow(() -> new IllegalArgumentException("No channel is called " + channelName));
    }

    /** By name (with or without #) or id. */
    public Optional<Channel> findChannel(String nameOrId) {
        return channels.find(nameOrId);
    }

    public Optional<Channel> find(ChannelId id) {
        return channels.find(id);
    }

    public List<Channel> channels() {
        return channels.all();
    }

    /** The direct conversation between the bot and a person, opened if need be. */
    public Channel directChannel(PersonId person) {
        return channels.direct(person);
    }

    public void join(ChannelId channel, PersonId person) {
        channels.join(channel, person);
    }

    public void leave(ChannelId channel, PersonId person) {
        channels.leave(channel, person);
    }

    public void archive(Channel channel) {
        channels.archive(channel.id(), true);
    }

    public void unarchive(Channel channel) {
        channels.archive(channel.id(), false);
    }

    public void removeBot(Channel channel) {
        leave(channel.id(), bot.user());
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
