package dev.muster.simulator.cli;

import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.Workspace;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who and what is in the workspace from the start: those who were named, or a few who can be anybody. */
record Newcomers(List<Person> people, List<String> channels) {
    private static final List<String> SOME =
            List.of("ana=Ana Reyes", "raj=Raj Patel", "mei=Mei Tanaka", "tom=Tom Okafor");
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "Asia/Kolkata", "Asia/Tokyo", "America/New_York");
    private static final List<String> PLACES = List.of("general", "random");

    /**
     * Those named as {@code ana=Ana Reyes} or just {@code ana}, and channels with or without #; others when none is named.
     *
     * @throws IllegalArgumentException for a name that Slack wouldn't take, or one that comes twice
     */
    static Newcomers of(List<String> named, List<String> channels) {
        List<Person> people = new ArrayList<>();
        Set<String> handles = new HashSet<>();
        for (String one : named.isEmpty() ? SOME : named) {
            Person person = person(one, people.size());
            if (!handles.add(person.handle())) {
                throw new IllegalArgumentException("--person names " + person.handle() + " twice.");
            }
            people.add(people.isEmpty() ? person.asAdmin() : person);
        }
        Set<String> names = new HashSet<>();
        List<String> places = (channels.isEmpty() ? PLACES : channels)
                .stream().map(name -> name.strip().replaceFirst("^#", "")).toList();
        for (String name : places) {
            if (!name.matches("[\\p{Ll}\\p{Lo}\\p{N}_-]{1,80}")) {
                throw new IllegalArgumentException(
                        "--channel is '" + name + "'; a channel's name has up to 80 small letters, digits, - and _.");
            }
            if (!names.add(name)) {
                throw new IllegalArgumentException("--channel names " + name + " twice.");
            }
        }
        return new Newcomers(people, places);
    }

    private static Person person(String named, int index) {
        String[] parts = named.split("=", 2);
        String handle = parts[0].strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        if (!handle.matches("[\\p{L}\\p{N}._-]{1,80}")) {
            throw new IllegalArgumentException(
                    "--person is '" + named + "'; say a handle and a name, such as ana=\"Ana Reyes\".");
        }
        String name = parts.length == 2 && !parts[1].isBlank() ? parts[1].strip() : handle;
        String letters = handle.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        ZoneId zone = ZoneId.of(ZONES.get(index % ZONES.size()));
        return Person.member(new PersonId("U" + index + letters), handle, name, zone);
    }

    void settle(Workspace workspace) {
        people.forEach(workspace::add);
        channels.forEach(name -> workspace.addChannel(name, people.toArray(Person[]::new)));
    }
}
