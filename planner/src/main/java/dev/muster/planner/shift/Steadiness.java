package dev.muster.planner.shift;

import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.planner.shift.Openings.Opening;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One person's week, Monday to Sunday, in which they should keep to one shift type.
 *
 * @param already the types, by index, that published shifts gave them in that week
 * @param byType the openings of that week by type
 */
record Steadiness(List<Integer> already, Map<Integer, List<Opening>> byType) {

    /** The weeks of all people that could get more than one type. */
    static List<Steadiness> of(Openings openings) {
        List<Steadiness> weeks = new ArrayList<>();
        for (int m = 0; m < openings.problem().members().size(); m++) {
            for (LocalDate monday : openings.mondays()) {
                Map<Integer, List<Opening>> byType = new TreeMap<>();
                openings.of(m).stream().filter(o -> o.monday().equals(monday)).forEach(o -> byType.computeIfAbsent(
                                o.type(), t -> new ArrayList<>())
                        .add(o));
                List<Integer> already = typesIn(openings, m, monday);
                Steadiness week = new Steadiness(already, byType);
                if (week.mostChanges() > 0) {
                    weeks.add(week);
                }
            }
        }
        return weeks;
    }

    private static List<Integer> typesIn(Openings openings, int member, LocalDate monday) {
        List<String> names = openings.historyOf(member).stream()
                .filter(s -> Openings.mondayOf(s.date()).equals(monday))
                .map(Shift::type)
                .toList();
        List<ShiftType> types = openings.problem().types();
        return IntStream.range(0, types.size())
                .filter(t -> names.contains(types.get(t).name()))
                .boxed()
                .toList();
    }

    /** The types that planning could bring into the week. */
    List<Integer> newTypes() {
        return byType.keySet().stream().filter(t -> !already.contains(t)).toList();
    }

    int mostChanges() {
        return Math.max(0, newTypes().size() - (already.isEmpty() ? 1 : 0));
    }

    /** How many types planning adds beyond the first. */
    int changes(boolean[] taken) {
        int added = (int) newTypes().stream()
                .filter(t -> openingsOf(t).stream().anyMatch(o -> taken[o.index()]))
                .count();
        return Math.max(0, added - (already.isEmpty() ? 1 : 0));
    }

    List<Opening> openingsOf(int type) {
        return byType.getOrDefault(type, List.of());
    }

    /** All openings of the week. */
    List<Opening> openings() {
        return byType.values().stream().flatMap(List::stream).toList();
    }
}
