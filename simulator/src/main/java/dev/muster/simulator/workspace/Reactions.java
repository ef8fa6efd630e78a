package dev.muster.simulator.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The emoji under messages, each with those who put it there, in the order in which it happened. */
public final class Reactions {
    /** Most different emoji under one message. */
    public static final int MOST_EMOJI = 50;

    /** Most emoji that one person may put under one message. */
    public static final int MOST_OF_ONE = 23;

    private final Map<Key, Map<String, Set<PersonId>>> reactions = new ConcurrentHashMap<>();
    private final Consumer<Change> happened;

    private record Key(ChannelId channel, Ts ts) {}

    /** One emoji under a message. */
    public record Reaction(String name, List<PersonId> people) {
        public Reaction {
            people = List.copyOf(people);
        }
    }

    /** What came of a reaction. */
    public enum Outcome {
        ADDED,
        ALREADY_THERE,
        TOO_MANY_EMOJI,
        TOO_MANY_OF_ONE
    }

    Reactions(Consumer<Change> happened) {
        this.happened = happened;
    }

    public Outcome add(SimMessage message, PersonId person, String name) {
        Outcome[] outcome = {Outcome.ADDED};
        reactions.compute(key(message), (key, old) -> {
            Map<String, Set<PersonId>> next = copy(old);
            outcome[0] = added(next, person, name);
            return next;
        });
        if (outcome[0] == Outcome.ADDED) {
            happened.accept(new Change.Reacted(message, person, name));
        }
        return outcome[0];
    }

    private static Outcome added(Map<String, Set<PersonId>> all, PersonId person, String name) {
        if (all.getOrDefault(name, Set.of()).contains(person)) {
            return Outcome.ALREADY_THERE;
        }
        if (!all.containsKey(name) && all.size() >= MOST_EMOJI) {
            return Outcome.TOO_MANY_EMOJI;
        }
        if (all.values().stream().filter(people -> people.contains(person)).count() >= MOST_OF_ONE) {
            return Outcome.TOO_MANY_OF_ONE;
        }
        all.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(person);
        return Outcome.ADDED;
    }

    /** Takes a reaction back; nothing happens when it isn't there. */
    public void remove(SimMessage message, PersonId person, String name) {
        reactions.computeIfPresent(key(message), (key, old) -> {
            Map<String, Set<PersonId>> next = copy(old);
            Set<PersonId> people = next.get(name);
            if (people != null && people.remove(person) && people.isEmpty()) {
                next.remove(name);
            }
            return next;
        });
        happened.accept(new Change.Unreacted(message, person, name));
    }

    public List<Reaction> of(SimMessage message) {
        List<Reaction> all = new ArrayList<>();
        reactions
                .getOrDefault(key(message), Map.of())
                .forEach((name, people) -> all.add(new Reaction(name, List.copyOf(people))));
        return all;
    }

    private static Map<String, Set<PersonId>> copy(@org.jspecify.annotations.Nullable Map<String, Set<PersonId>> old) {
        Map<String, Set<PersonId>> copy = new LinkedHashMap<>();
        if (old != null) {
            old.forEach((name, people) -> copy.put(name, new LinkedHashSet<>(people)));
        }
        return copy;
    }

    private static Key key(SimMessage message) {
        return new Key(message.channel(), message.ts());
    }
}
