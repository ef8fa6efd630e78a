package dev.muster.simulator.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.http.Requests;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.manifest.AppManifest;
import dev.muster.simulator.time.TimeControls;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.ChannelId;
import dev.muster.simulator.workspace.OpenView;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.ReadMarks;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Ts;
import dev.muster.simulator.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one person sees, as a whole or as what is new since she last asked. */
final class PageState {
    /** How many messages come at once: more than fit on a screen, few enough to be drawn between two frames. */
    private static final int NEWEST = 50;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private final Workspace workspace;
    private final TimeControls time;
    private final JsonObject app;
    private final @Nullable Tour tour;
    private final Sight sight;
    private final Journal journal = new Journal();
    private final ReadMarks read;

    PageState(Workspace workspace, TimeControls time, Optional<AppManifest> manifest, @Nullable Tour tour) {
        this.workspace = workspace;
        this.time = time;
        this.tour = tour;
        this.app = manifest.map(Offers::of)
                .orElseGet(() -> Json.object("name", workspace.bot().name()));
        this.sight = new Sight(workspace);
        this.read = workspace.readMarks();
        workspace.onChange(journal::note);
    }

    /**
     * The state for {@code as} (a handle or id) looking at {@code in} (a channel's id). With {@code since}, a version that
     * she has, it waits for news, at most {@code wait} milliseconds of real time, and tells only the messages that are new.
     */
    JsonObject now(JsonObject request) throws InterruptedException {
        long since = number(request, "since");
        if (since > 0) {
            Duration patience = Duration.ofMillis(number(request, "wait"));
            journal.await(since, patience.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : patience);
        }
        read.begin();
        // Opened before the version is read, or else looking would itself count as news.
        Optional<Person> me = workspace.findPerson(Json.text(request, "as", ""));
        me.ifPresent(person -> workspace.directChannel(person.id()));
        Optional<Channel> here = me.flatMap(person ->
                workspace.findChannel(Json.text(request, "in", "")).filter(channel -> isOpenTo(channel, person)));
        if (Json.isTrue(request, "looking")) {
            here.ifPresent(channel -> read.readAll(me.orElseThrow().id(), channel.id()));
        }
        JsonObject state = Json.object(
                "version", journal.version(), "team", workspace.name(), "domain", workspace.domain(), "app", app);
        state.addProperty("bot", workspace.bot().user().value());
        state.add("clock", clock());
        state.add("people", people());
        me.ifPresent(person -> addSeenBy(state, person));
        here.ifPresent(channel -> addMessages(state, me.orElseThrow(), channel, since));
        me.ifPresent(person -> addThread(state, person, request));
        if (tour != null) {
            state.add("tour", tour.asJson());
        }
        return state;
    }

    JsonObject clock() {
        return Json.object("now", time.now(), "speed", time.speed());
    }

    private static long number(JsonObject request, String key) {
        String text = Json.text(request, key, "0");
        try {
            return Long.parseLong(text.isEmpty() ? "0" : text);
        } catch (NumberFormatException nonsense) {
            throw new IllegalArgumentException(key + " must be a number, not " + text, nonsense);
        }
    }

    private JsonArray people() {
        JsonArray people = new JsonArray();
        for (Person person : workspace.people()) {
            JsonObject json = sight.person(person);
            if (!person.bot() && !person.deactivated()) {
                ChannelId direct = workspace.directChannel(person.id()).id();
                json.addProperty("unread", read.unread(person.id(), direct));
            }
            people.add(json);
        }
        return people;
    }

    private void addSeenBy(JsonObject state, Person person) {
        state.addProperty("me", person.id().value());
        JsonArray channels = new JsonArray();
        workspace.channels().stream()
                .filter(channel -> isOpenTo(channel, person))
                .forEach(channel ->
                        channels.add(sight.channel(channel, person, read.unread(person.id(), channel.id()))));
        state.add("channels", channels);
        List<OpenView> stack = workspace.views().stack(person.id());
        if (!stack.isEmpty()) {
            state.add("modal", sight.view(stack.getLast()));
            state.addProperty("modals", stack.size());
        }
        workspace.views().home(person.id()).ifPresent(view -> state.add("home", sight.view(view)));
    }

    private static boolean isOpenTo(Channel channel, Person person) {
        return channel.has(person.id()) || channel.kind() == Channel.Kind.PUBLIC;
    }

    private void addMessages(JsonObject state, Person person, Channel channel, long since) {
        List<SimMessage> seen;
        if (since == 0) {
            List<SimMessage> all = outsideThreads(workspace.messages().seenBy(person.id(), channel.id()));
            seen = all.subList(Math.max(0, all.size() - NEWEST), all.size());
            state.addProperty("older", all.size() > seen.size());
        } else {
            Set<Ts> touched = journal.touchedSince(since, channel.id());
            seen = outsideThreads(touched.stream()
                    .map(ts -> find(person, channel, ts))
                    .flatMap(Optional::stream)
                    .toList());
            state.add(
                    "gone",
                    Json.array(touched.stream()
                            .filter(ts -> find(person, channel, ts).isEmpty())
                            .toList()));
        }
        state.add("messages", sight.messages(seen, person));
    }

    private Optional<SimMessage> find(Person person, Channel channel, Ts ts) {
        return workspace.messages().find(channel.id(), ts).or(() -> workspace
                .messages()
                .findEphemeral(channel.id(), ts)
                .filter(message -> person.id().equals(message.seenOnlyBy())));
    }

    private static List<SimMessage> outsideThreads(List<SimMessage> messages) {
        return messages.stream()
                .filter(message -> message.repliesTo().isEmpty())
                .toList();
    }

    private void addThread(JsonObject state, Person person, JsonObject request) {
        Optional<Channel> channel =
                workspace.findChannel(Json.text(request, "in", "")).filter(found -> isOpenTo(found, person));
        Optional<Ts> parent = Json.text(request, "thread").flatMap(Ts::parse);
        if (channel.isPresent() && parent.isPresent()) {
            ChannelId id = channel.get().id();
            List<SimMessage> thread = Stream.concat(
                            workspace.messages().find(id, parent.get()).stream(),
                            workspace.messages().repliesTo(id, parent.get()).stream())
                    .toList();
            state.add("thread", sight.messages(thread, person));
        }
    }

    /** Messages that came before one that the page has, for scrolling back. */
    JsonObject older(JsonObject request) {
        Person person = workspace.person(Requests.needed(request, "as"));
        Channel channel = workspace.channel(Requests.needed(request, "in"));
        if (!isOpenTo(channel, person)) {
            throw new IllegalArgumentException("There is no such conversation");
        }
        Ts before = Requests.ts(request, "before");
        List<SimMessage> all = outsideThreads(workspace.messages().seenBy(person.id(), channel.id())).stream()
                .filter(message -> message.ts().compareTo(before) < 0)
                .toList();
        List<SimMessage> newest = all.subList(Math.max(0, all.size() - NEWEST), all.size());
        return Json.object("messages", sight.messages(newest, person), "older", all.size() > newest.size());
    }
}
