package dev.muster.planner.shift;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.planner.shift.Openings.Opening;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules of {@link RosterRules} between the shifts of one person, as constraints. What a rule says about a single
 * shift beside the published ones was settled when the openings were collected.
 */
final class HardRules {
    private final CpModel model;
    private final Openings openings;
    private final RosterProblem problem;
    private final List<BoolVar> takes;

    HardRules(CpModel model, Openings openings, List<BoolVar> takes) {
        this.model = model;
        this.openings = openings;
        this.problem = openings.problem();
        this.takes = takes;
    }

    void addAll() {
        for (int m = 0; m < problem.members().size(); m++) {
            NavigableMap<LocalDate, List<Opening>> byDate = new TreeMap<>();
            for (Opening opening : openings.of(m)) {
                byDate.computeIfAbsent(opening.date(), d -> new ArrayList<>()).add(opening);
            }
            oneShiftADay(byDate);
            restBetween(byDate);
            daysInARow(m, byDate);
            hoursAWeek(m, byDate);
        }
    }

    private void oneShiftADay(Map<LocalDate, List<Opening>> byDate) {
        byDate.values().forEach(this::atMostOne);
    }

    /**
     * For each later shift, all earlier ones of a date that leave too little rest before it exclude one another (one
     * shift a day) and it; so do the other shifts of its date that start no later than it does. One constraint over all
     * of them is tighter than one for each pair.
     */
    private void restBetween(NavigableMap<LocalDate, List<Opening>> byDate) {
        // A shift ends at most two dates after its own; a day more covers the hour that a clock change may add.
        long farthest = problem.rules().rest().toDays() + 3;
        byDate.forEach((laterDate, later) -> byDate.subMap(laterDate.minusDays(farthest), laterDate)
                .values()
                .forEach(earlier -> restBetween(earlier, later)));
    }

    private void restBetween(List<Opening> earlier, List<Opening> later) {
        Set<Set<Opening>> cliques = new HashSet<>();
        for (Opening second : later) {
            List<Opening> tooLate = earlier.stream()
                    .filter(first -> !restIsEnough(first, second))
                    .toList();
            if (tooLate.isEmpty()) {
                continue;
            }
            List<Opening> clique = new ArrayList<>(tooLate);
            later.stream()
                    .filter(other -> tooLate.stream().noneMatch(first -> restIsEnough(first, other)))
                    .forEach(clique::add);
            if (cliques.add(new HashSet<>(clique))) {
                atMostOne(clique);
            }
        }
    }

    private boolean restIsEnough(Opening first, Opening second) {
        return RosterRules.enoughRestBetween(
                first.date(),
                openings.typeOf(first),
                second.date(),
                openings.typeOf(second),
                problem.rules().rest(),
                problem.zone());
    }

    /** In every stretch one day longer than allowed, at least one day is free; published shifts count as worked. */
    private void daysInARow(int member, NavigableMap<LocalDate, List<Opening>> byDate) {
        int stretch = Math.max(0, problem.rules().mostDaysInARow()) + 1;
        Set<LocalDate> published = new HashSet<>();
        openings.historyOf(member).forEach(s -> published.add(s.date()));
        LocalDate last = problem.period().to();
        for (LocalDate from = problem.period().from().minusDays(stretch - 1L);
                !from.isAfter(last);
                from = from.plusDays(1)) {
            List<List<Opening>> days = new ArrayList<>();
            boolean hasFreeDay = false;
            for (LocalDate day = from; day.isBefore(from.plusDays(stretch)); day = day.plusDays(1)) {
                List<Opening> open = byDate.get(day);
                if (open != null) {
                    days.add(open);
                } else if (!published.contains(day)) {
                    hasFreeDay = true;
                    break;
                }
            }
            if (!hasFreeDay && !days.isEmpty()) {
                model.addLessOrEqual(sum(days.stream().flatMap(List::stream).toList()), days.size() - 1L);
            }
        }
    }

    private void hoursAWeek(int member, NavigableMap<LocalDate, List<Opening>> byDate) {
        for (LocalDate monday : openings.mondays()) {
            List<Opening> week = byDate.subMap(monday, monday.plusWeeks(1)).values().stream()
                    .flatMap(List::stream)
                    .toList();
            Duration left = problem.rules().mostHoursAWeek().minus(publishedHours(member, monday));
            LinearExprBuilder hours = LinearExpr.newBuilder();
            for (Opening opening : week) {
                hours.addTerm(
                        takes.get(opening.index()),
                        openings.typeOf(opening).length().toSeconds());
            }
            if (!week.isEmpty()) {
                model.addLessOrEqual(hours, left.toSeconds());
            }
        }
    }

    private Duration publishedHours(int member, LocalDate monday) {
        return openings.historyOf(member).stream()
                .filter(s -> Openings.mondayOf(s.date()).equals(monday))
                .flatMap((Shift s) -> problem.typeOf(s).stream())
                .map(ShiftType::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void atMostOne(List<Opening> some) {
        if (some.size() > 1) {
            model.addAtMostOne(some.stream().map(o -> takes.get(o.index())).toArray(BoolVar[]::new));
        }
    }

    private LinearExprBuilder sum(List<Opening> some) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        some.forEach(o -> sum.add(takes.get(o.index())));
        return sum;
    }
}
