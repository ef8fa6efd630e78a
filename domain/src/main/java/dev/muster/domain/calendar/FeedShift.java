package dev.muster.domain.calendar;

import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A shift as a feed shows it.
 *
 * @param slot what stays the same whatever happens to the shift: in a person's feed the date and which of their shifts on
 *     it, in a team's the date and the shift type
 * @param date the local date on which it begins
 * @param shift the name of its type
 * @param start local time
 * @param end local time; at or before {@code start} it is on the next day
 * @param zone of these times
 * @param people in a person's feed those who are on it with them, in a team's all; by their ids
 */
public record FeedShift(
        String slot, LocalDate date, String shift, LocalTime start, LocalTime end, ZoneId zone, List<UserId> people) {
    public FeedShift {
        // In an order of their own: a roster that lists the same people in another one has not changed.
        people = people.stream().sorted(Comparator.comparing(UserId::value)).toList();
    }

    /** When it begins, in a local time that exists. */
    public ZonedDateTime startsAt() {
        return date.atTime(start).atZone(zone);
    }

    /** When it ends, in a local time that exists; never before it begins, even if the clocks go forward over it. */
    public ZonedDateTime endsAt() {
        ZonedDateTime ends =
                (end.isAfter(start) ? date : date.plusDays(1)).atTime(end).atZone(zone);
        return ends.isAfter(startsAt()) ? ends : startsAt().plusMinutes(1);
    }

    /** The shifts of one person. */
    static List<FeedShift> of(UserId person, List<Staffed> published, ZoneId zone) {
        Map<LocalDate, Integer> onDate = new LinkedHashMap<>();
        List<FeedShift> own = new ArrayList<>();
        for (Staffed shift : published) {
            if (shift.people().contains(person)) {
                int nth = onDate.merge(shift.date(), 1, Integer::sum);
                List<UserId> others =
                        shift.people().stream().filter(p -> !p.equals(person)).toList();
                own.add(feedShift(shift.date() + "/" + nth, shift, zone, others));
            }
        }
        return own;
    }

    /** The shifts of a team. */
    static List<FeedShift> ofAll(List<Staffed> published, ZoneId zone) {
        Map<String, FeedShift> bySlot = new LinkedHashMap<>();
        for (Staffed shift : published) {
            bySlot.merge(shift.key(), feedShift(shift.key(), shift, zone, shift.people()), FeedShift::withPeopleOf);
        }
        return List.copyOf(bySlot.values());
    }

    private static FeedShift feedShift(String slot, Staffed shift, ZoneId zone, List<UserId> people) {
        ShiftType type = shift.type();
        return new FeedShift(slot, shift.date(), type.name(), type.start(), type.end(), zone, people);
    }

    private FeedShift withPeopleOf(FeedShift other) {
        Set<UserId> all = new LinkedHashSet<>(people);
        all.addAll(other.people);
        return new FeedShift(slot, date, shift, start, end, zone, List.copyOf(all));
    }
}
