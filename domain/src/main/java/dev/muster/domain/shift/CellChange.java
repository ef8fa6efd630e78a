package dev.muster.domain.shift;

import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /** The cells that a change of a published roster changed; by day, then person. */
    public static List<CellChange> of(RosterChange change) {
        return Stream.concat(change.removed().stream(), change.added().stream())
                .map(s -> new Cell(s.date(), s.person()))
                .distinct()
                .sorted(Comparator.comparing(Cell::date)
                        .thenComparing(c -> c.person().value()))
                .map(c -> new CellChange(c.person(), c.date(), c.types(change.removed()), c.types(change.added())))
                .toList();
    }

    private record Cell(LocalDate date, UserId person) {
        List<String> types(List<Shift> shifts) {
            return shifts.stream()
                    .filter(s -> s.person().equals(person) && s.date().equals(date))
                    .map(Shift::type)
                    .sorted()
                    .toList();
        }
    }

    private static List<String> types(Roster roster, UserId person, LocalDate date) {
        return roster.shifts().stream()
                .filter(shift -> shift.person().equals(person) && shift.date().equals(date))
                .map(Shift::type)
                .sorted()
                .toList();
    }
}
