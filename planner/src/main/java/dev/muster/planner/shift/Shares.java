package dev.muster.planner.shift;

import dev.muster.domain.shift.Contract;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.UserId;
import dev.muster.planner.roster.Share;
import dev.muster.planner.roster.Tally;
import dev.muster.planner.shift.Openings.Opening;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Works out the fair shares of a roster: late shifts, weekend shifts, hours. */
final class Shares {
    private static final int MINUTES_PER_UNIT = 15;

    /** Shifts that are to be spread evenly: those of some types on some dates. */
    private record Counted(Predicate<LocalDate> dates, Predicate<ShiftType> types) {
        boolean test(LocalDate date, ShiftType type) {
            return dates.test(date) && types.test(type);
        }
    }

    private final Openings openings;
    private final RosterProblem problem;
    private final List<List<Share>> shares = new ArrayList<>();

    private Shares(Openings openings) {
        this.openings = openings;
        this.problem = openings.problem();
        problem.members().forEach(member -> shares.add(new ArrayList<>()));
    }

    /** By member. */
    static List<List<Share>> of(Openings openings) {
        Shares shares = new Shares(openings);
        Weights weights = Weights.with(openings.problem().wanted().less());
        shares.addCounted(weights.late(), new Counted(date -> true, ShiftType::isLate));
        shares.addCounted(
                weights.weekend(),
                new Counted(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0, type -> true));
        shares.addHours(weights);
        return shares.shares;
    }

    /** Shares counted in shifts over the last eight weeks and the period. */
    private void addCounted(int weight, Counted kind) {
        List<Integer> members = new ArrayList<>();
        List<Integer> past = new ArrayList<>();
        List<Integer> most = new ArrayList<>();
        for (int m = 0; m < problem.members().size(); m++) {
            int open = openDays(m, kind);
            // Who can't take any has no share: nothing that is planned could change it.
            if (open > 0) {
                members.add(m);
                past.add(pastOf(m, kind));
                most.add(open);
            }
        }
        int[] fair = fairLevels(members, past, most, needed(kind));
        for (int i = 0; i < members.size(); i++) {
            shares.get(members.get(i))
                    .add(new Share(weight, 1, past.get(i), fair[i], past.get(i) + most.get(i), tally(kind)));
        }
    }

    private int pastOf(int member, Counted kind) {
        LocalDate start = problem.period().from();
        LocalDate first = start.minusWeeks(RosterProblem.WEEKS_OF_HISTORY);
        return (int) openings.historyOf(member).stream()
                .filter(s -> !s.date().isBefore(first) && isBefore(s.date(), start))
                .filter(s -> isOf(kind, s))
                .count();
    }

    /** What has begun of a roster that is planned anew is past, too. */
    private boolean isBefore(LocalDate date, LocalDate start) {
        return date.isBefore(start)
                || (problem.period().contains(date)
                        && date.isBefore(problem.kept().from()));
    }

    private boolean isOf(Counted kind, Shift shift) {
        return problem.typeOf(shift).map(type -> kind.test(shift.date(), type)).orElse(false);
    }

    private Tally tally(Counted kind) {
        int[] days = IntStream.range(0, openings.dates().size())
                .filter(day -> kind.dates().test(openings.dates().get(day)))
                .toArray();
        int[] units = new int[problem.types().size() + 1];
        for (int t = 0; t < problem.types().size(); t++) {
            units[t + 1] = kind.types().test(problem.types().get(t)) ? 1 : 0;
        }
        return new Tally(days, units);
    }

    private int openDays(int member, Counted kind) {
        return (int) openings.of(member).stream()
                .filter(o -> kind.test(openings.dateOf(o), openings.typeOf(o)))
                .map(Opening::day)
                .distinct()
                .count();
    }

    private List<LocalDate> openDates() {
        return openings.dates().stream()
                .filter(date -> !date.isBefore(problem.kept().from()))
                .toList();
    }

    private int needed(Counted kind) {
        int needed = 0;
        for (LocalDate date : openDates()) {
            for (ShiftType type : problem.types()) {
                needed += kind.test(date, type) ? Math.max(0, type.neededOn(date)) : 0;
            }
        }
        return needed;
    }

    /**
     * The levels that all reach when what is needed goes, one by one, to whoever has least for their contract: half of it for
     * half of the hours.
     */
    private int[] fairLevels(List<Integer> members, List<Integer> past, List<Integer> most, int needed) {
        long[] contracts = members.stream().mapToLong(this::contract).toArray();
        int[] amounts = past.stream().mapToInt(Integer::intValue).toArray();
        int last = least(amounts, contracts, i -> true);
        int amountOfLast = last < 0 ? 0 : amounts[last];
        for (int given = 0; given < needed; given++) {
            int least = least(amounts, contracts, i -> amounts[i] - past.get(i) < most.get(i));
            if (least < 0) {
                break;
            }
            last = least;
            amountOfLast = amounts[least]++;
        }
        int[] levels = new int[amounts.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.toIntExact(amountOfLast * contracts[i] / contracts[last]);
        }
        return levels;
    }

    /** Who has least for their contract; negative for nobody. */
    private static int least(int[] amounts, long[] contracts, IntPredicate isAsked) {
        int least = -1;
        for (int i = 0; i < amounts.length; i++) {
            if (isAsked.test(i) && (least < 0 || amounts[i] * contracts[least] < amounts[least] * contracts[i])) {
                least = i;
            }
        }
        return least;
    }

    /** The most minutes a week that a member works, 1 or more. */
    private long contract(int member) {
        return Math.max(
                1,
                problem.rules()
                        .mostHoursOf(problem.members().get(member).user())
                        .toMinutes());
    }

    /** Hours of the period, to each their part by contract and the days that they are there: leave is not worked off afterwards. */
    private void addHours(Weights weights) {
        long needed = 0;
        int step = Integer.MAX_VALUE;
        for (LocalDate date : openDates()) {
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
            present[m] = openings.of(m).isEmpty() ? 0 : contract(m) * daysThere(m);
            together += present[m];
        }
        for (int m = 0; m < present.length; m++) {
            if (present[m] > 0) {
                int fair = Math.toIntExact(needed * present[m] / together / step * step);
                shares.get(m).add(new Share(weights.hours(), step, 0, fair, mostUnits(m), hours()));
            }
        }
    }

    /** Days off that a contract gives are part of its hours; leave is not, nor are days before and after it. */
    private long daysThere(int member) {
        UserId person = problem.members().get(member).user();
        Contract contract = problem.rules().of(person).contract();
        return openDates().stream()
                .filter(date -> !problem.isOnLeave(person, date) && contract.isInForce(date))
                .count();
    }

    private Tally hours() {
        int[] units = new int[problem.types().size() + 1];
        for (int t = 0; t < problem.types().size(); t++) {
            units[t + 1] = units(problem.types().get(t));
        }
        return new Tally(IntStream.range(0, openings.dates().size()).toArray(), units);
    }

    /** With the longest shift of every day. */
    private int mostUnits(int member) {
        int[] most = new int[openings.dates().size()];
        for (Opening opening : openings.of(member)) {
            most[opening.day()] = Math.max(most[opening.day()], units(openings.typeOf(opening)));
        }
        return IntStream.of(most).sum();
    }

    private static int units(ShiftType type) {
        return Math.max(1, (int) (type.length().toMinutes() / MINUTES_PER_UNIT));
    }
}
