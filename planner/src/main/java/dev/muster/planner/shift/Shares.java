package dev.muster.planner.shift;

import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.planner.shift.Openings.Opening;
import dev.muster.planner.shift.Share.Part;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Works out the fair shares of a roster: late shifts, weekend shifts, hours. */
final class Shares {
    private static final int MINUTES_PER_UNIT = 15;

    private final Openings openings;
    private final RosterProblem problem;
    private final List<Share> shares = new ArrayList<>();

    private Shares(Openings openings) {
        this.openings = openings;
        this.problem = openings.problem();
    }

    static List<Share> of(Openings openings) {
        Shares shares = new Shares(openings);
        shares.addCounted(Weights.LATE_SHARE, (date, type) -> type.isLate());
        shares.addCounted(
                Weights.WEEKEND_SHARE, (date, type) -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
        shares.addHours();
        return List.copyOf(shares.shares);
    }

    /** Shares counted in shifts over the last eight weeks and the period. */
    private void addCounted(int weight, BiPredicate<LocalDate, ShiftType> kind) {
        List<Integer> past = new ArrayList<>();
        List<List<Part>> parts = new ArrayList<>();
        for (int m = 0; m < problem.members().size(); m++) {
            List<Part> own = openings.of(m).stream()
                    .filter(o -> kind.test(o.date(), openings.typeOf(o)))
                    .map(o -> new Part(o.index(), 1))
                    .toList();
            // Who can't take any has no share: nothing that is planned could change it.
            if (!own.isEmpty()) {
                parts.add(own);
                past.add(pastOf(m, kind));
            }
        }
        List<Integer> most = parts.stream().map(p -> openDates(p)).toList();
        int fair = fairLevel(past, most, needed(kind));
        for (int i = 0; i < parts.size(); i++) {
            shares.add(new Share(weight, 1, past.get(i), fair, parts.get(i)));
        }
    }

    private int pastOf(int member, BiPredicate<LocalDate, ShiftType> kind) {
        LocalDate start = problem.period().from();
        LocalDate first = start.minusWeeks(RosterProblem.WEEKS_OF_HISTORY);
        return (int) openings.historyOf(member).stream()
                .filter(s -> !s.date().isBefore(first) && s.date().isBefore(start))
                .filter(s -> isOf(kind, s))
                .count();
    }

    private boolean isOf(BiPredicate<LocalDate, ShiftType> kind, Shift shift) {
        return problem.typeOf(shift).map(type -> kind.test(shift.date(), type)).orElse(false);
    }

    private int openDates(List<Part> parts) {
        return (int) parts.stream()
                .map(p -> openings.all().get(p.opening()).date())
                .distinct()
                .count();
    }

    private int needed(BiPredicate<LocalDate, ShiftType> kind) {
        int needed = 0;
        for (LocalDate date : openings.dates()) {
            for (ShiftType type : problem.types()) {
                needed += kind.test(date, type) ? Math.max(0, type.neededOn(date)) : 0;
            }
        }
        return needed;
    }

    /** The level that everybody reaches when what is needed goes, one by one, to whoever has least. */
    private static int fairLevel(List<Integer> past, List<Integer> most, int needed) {
        int[] amount = past.stream().mapToInt(Integer::intValue).toArray();
        int level =
                amount.length == 0 ? 0 : java.util.Arrays.stream(amount).min().orElse(0);
        for (int given = 0; given < needed; given++) {
            int least = -1;
            for (int i = 0; i < amount.length; i++) {
                boolean hasRoom = amount[i] - past.get(i) < most.get(i);
                if (hasRoom && (least < 0 || amount[i] < amount[least])) {
                    least = i;
                }
            }
            if (least < 0) {
                return level;
            }
            level = amount[least]++;
        }
        return level;
    }

    /** Hours of the period, to each their part by the days that they are there: leave is not worked off afterwards. */
    private void addHours() {
        long needed = 0;
        int step = Integer.MAX_VALUE;
        for (LocalDate date : openings.dates()) {
            for (ShiftType type : problem.types()) {
                if (type.neededOn(date) > 0) {
                    needed += (long) type.neededOn(date) * units(type);
                    step = Math.min(step, units(type));
                }
            }
        }
        long[] present = new long[problem.members().size()];
        long together = 0;
        for (int m = 0; m < present.length; m++) {
            present[m] = openings.of(m).stream().map(Opening::date).distinct().count();
            together += present[m];
        }
        for (int m = 0; m < present.length; m++) {
            if (present[m] > 0) {
                List<Part> parts = openings.of(m).stream()
                        .map(o -> new Part(o.index(), units(openings.typeOf(o))))
                        .toList();
                int fair = Math.toIntExact(needed * present[m] / together / step * step);
                shares.add(new Share(Weights.HOURS_SHARE, step, 0, fair, parts));
            }
        }
    }

    private static int units(ShiftType type) {
        return Math.max(1, (int) (type.length().toMinutes() / MINUTES_PER_UNIT));
    }
}
