package dev.muster.simulator.workspace;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Everybody in the workspace, bots and those who left among them. */
final class People {
    private final Map<PersonId, Person> people = new ConcurrentHashMap<>();
    private final Consumer<Change> happened;

    People(Consumer<Change> happened) {
        this.happened = happened;
    }

    /** Adds somebody, or replaces who has that id. */
    Person add(Person person) {
        Person before = people.put(person.id(), person);
        happened.accept(before == null ? new Change.Arrived(person) : new Change.PersonChanged(person));
        return person;
    }

    void change(PersonId id, UnaryOperator<Person> how) {
        Person now = people.computeIfPresent(id, (key, current) -> how.apply(current));
        if (now != null) {
            happened.accept(new Change.PersonChanged(now));
        }
    }

    Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    /** By handle (with or without @), id, mention, display name or real name. */
    Optional<Person> find(String who) {
        String plain = who.startsWith("@") ? who.substring(1) : who;
        return all().stream()
                .filter(p -> p.handle().equals(plain)
                        || p.id().value().equals(plain)
                        || p.mention().equals(who)
                        || p.displayName().equals(plain)
                        || p.realName().equals(plain))
                .findFirst();
    }

    /** By id. */
    List<Person> all() {
        return people.values().stream()
                .sorted(Comparator.comparing(p -> p.id().value()))
                .toList();
    }
}
