package dev.muster.simulator.cli;

import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.Workspace;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who and what is in the workspace from the start: those who were named, or a few who can be anybody. */
record Newcomers(List<String> people, List<String> channels) {
    private static final List<String> SOME =
            List.of("ana=Ana Reyes", "raj=Raj Patel", "mei=Mei Tanaka", "tom=Tom Okafor");
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "Asia/Kolkata", "Asia/Tokyo", "America/New_York");
    private static final List<String> PLACES = List.of("general", "random");

    void settle(Workspace workspace) {
        List<Person> everybody = new ArrayList<>();
        for (String named : people.isEmpty() ? SOME : people) {
            Person person = person(named, everybody.size());
            everybody.add(workspace.add(everybody.isEmpty() ? person.asAdmin() : person));
        }
        for (String name : channels.isEmpty() ? PLACES : channels) {
            workspace.addChannel(name, everybody.toArray(Person[]::new));
        }
    }

    /** {@code ana=Ana Reyes}, or just {@code ana}. */
    private static Person person(String named, int index) {
        String[] parts = named.split("=", 2);
        String handle = parts[0].strip().toLowerCase(Locale.ROOT);
        String name = parts.length == 2 ? parts[1].strip() : handle;
        String id = "U0" + handle.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        ZoneId zone = ZoneId.of(ZONES.get(index % ZONES.size()));
        return Person.member(new PersonId(id), handle, name, zone);
    }
}
