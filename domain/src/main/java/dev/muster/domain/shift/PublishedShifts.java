package dev.muster.domain.shift;

import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Published shifts as they follow each other, each date and type with everybody who is on it. */
public record PublishedShifts(List<Staffed> all) {
    public PublishedShifts {
        all = List.copyOf(all);
    }

    /** One shift with its people, in the roster's order. */
    public record Staffed(LocalDate date, ShiftType type, List<UserId> people) {
        public Staffed {
            people = List.copyOf(people);
        }

        public Instant startsAt(ZoneId zone) {
            return type.startsOn(date, zone).toInstant();
        }

        public Instant endsAt(ZoneId zone) {
            return type.endsOn(date, zone).toInstant();
        }

        /** Tells it from the other shifts of its team: its name as it is, a blank as a dash, all else by its code. */
        public String key() {
            StringBuilder key = new StringBuilder(date + "/");
            for (char c : type.name().toCharArray()) {
                boolean plain = c < 128 && Character.isLetterOrDigit(c);
                key.append(plain ? String.valueOf(c) : c == ' ' ? "-" : ".%04x".formatted((int) c));
            }
            return key.toString();
        }
    }

    /** The staffed shifts of rosters on the dates from one to another, both included; by date, then start. */
    public static PublishedShifts of(List<Roster> rosters, LocalDate from, LocalDate to) {
        List<Staffed> found = new ArrayList<>();
        for (Roster roster : rosters) {
            Map<LocalDate, Map<String, List<UserId>>> people = new LinkedHashMap<>();
            for (Shift shift : roster.shifts()) {
                if (!shift.date().isBefore(from) && !shift.date().isAfter(to)) {
                    people.computeIfAbsent(shift.date(), d -> new LinkedHashMap<>())
                            .computeIfAbsent(shift.type(), t -> new ArrayList<>())
                            .add(shift.person());
                }
            }
            people.forEach(
                    (date, types) -> types.forEach((type, on) -> found.add(new Staffed(date, roster.type(type), on))));
        }
        found.sort(
                Comparator.comparing(Staffed::date).thenComparing(s -> s.type().start()));
        return new PublishedShifts(found);
    }

    /** Those that run at a UTC instant. */
    public List<Staffed> at(Instant instant, ZoneId zone) {
        return all.stream()
                .filter(s ->
                        !s.startsAt(zone).isAfter(instant) && s.endsAt(zone).isAfter(instant))
                .toList();
    }

    public List<Staffed> on(LocalDate date) {
        return all.stream().filter(s -> s.date().equals(date)).toList();
    }
}
