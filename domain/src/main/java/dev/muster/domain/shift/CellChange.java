package dev.muster.domain.shift;

import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one person works on one day in two versions of a roster.
 *
 * @param date local date
 * @param before names of {@link ShiftType}s; none for a day off
 * @param after names of {@link ShiftType}s; none for a day off
 */
public record CellChange(UserId person, LocalDate date, List<String> before, List<String> after) {
    public CellChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The cells that differ on the days that both versions cover; by day, then person as they come. */
    public static List<CellChange> between(Roster before, Roster after) {
        Set<UserId> people = new LinkedHashSet<>();
        before.shifts().forEach(shift -> people.add(shift.person()));
        after.shifts().forEach(shift -> people.add(shift.person()));
        List<CellChange> changes = new ArrayList<>();
        for (LocalDate date : after.period().dates()) {
            if (before.period().contains(date)) {
                for (UserId person : people) {
                    List<String> was = types(before, person, date);
                    List<String> is = types(after, person, date);
                    if (!was.equals(is)) {
                        changes.add(new CellChange(person, date, was, is));
                    }
                }
            }
        }
        return changes;
    }

    private static List<String> types(Roster roster, UserId person, LocalDate date) {
        return roster.shifts().stream()
                .filter(shift -> shift.person().equals(person) && shift.date().equals(date))
                .map(Shift::type)
                .sorted()
                .toList();
    }
}
