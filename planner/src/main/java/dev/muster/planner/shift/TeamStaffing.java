package dev.muster.planner.shift;

import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.shift.Wishes;
import dev.muster.planner.roster.Cover;
import dev.muster.planner.roster.Limit;
import dev.muster.planner.roster.Person;
import dev.muster.planner.roster.Runs;
import dev.muster.planner.roster.Share;
import dev.muster.planner.roster.Sheet;
import dev.muster.planner.roster.Staffing;
import dev.muster.planner.roster.Steadiness;
import dev.muster.planner.roster.Tally;
import dev.muster.planner.shift.Openings.Demand;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A team's problem in the words of the core: days count from the first of the period, kinds of shifts from 1 in the order of
 * the team's types.
 *
 * <p>What a roster costs, in this order: missing people, more than all else together; several people missing on one shift
 * rather than one each on several; unfair shares; shift types beyond the first in somebody's week; shifts against somebody's
 * wishes. Where a roster is published already, what changes in it costs more than all of these but missing people. Nobody is
 * ever put on a shift that has enough people: all that it could win is evenness, for work that nobody needs.
 */
final class TeamStaffing {
    private final Openings openings;
    private final RosterProblem problem;
    private final int days;
    private final int kinds;
    private final List<List<Share>> shares;
    private final Weights weights;
    /** What a cell costs that is not as it is published. */
    private final int keep;
    /** The highest cost that all shares and weeks can come to. */
    private long wishes;

    private TeamStaffing(Openings openings, int keep) {
        this.openings = openings;
        this.problem = openings.problem();
        this.days = openings.dates().size();
        this.kinds = problem.types().size();
        this.shares = Shares.of(openings);
        this.weights = Weights.with(problem.wanted().less());
        this.keep = keep;
    }

    static Staffing of(Openings openings) {
        TeamStaffing usual = new TeamStaffing(openings, 0);
        Staffing staffing = usual.staffing();
        return openings.problem().kept().isAnything()
                ? new TeamStaffing(openings, Weights.keep(usual.wishes)).staffing()
                : staffing;
    }

    private Staffing staffing() {
        List<Person> people = new ArrayList<>();
        for (int member = 0; member < problem.members().size(); member++) {
            people.add(person(member));
        }
        return new Staffing(days, kinds, people, new TypesRest(problem), covers());
    }

    private List<Cover> covers() {
        List<Cover> covers = new ArrayList<>();
        long mostUneven = 0;
        for (Demand demand : openings.demands()) {
            long needed = demand.needed();
            mostUneven += growth(demand) * needed * (needed - 1) / 2;
        }
        // In steps that all other costs have, too: what rosters can cost lies further apart then, which shortens
        // proofs.
        long under = ((wishes + mostUneven) / Weights.FURTHER_MISSING + 1) * Weights.FURTHER_MISSING;
        for (Demand demand : openings.demands()) {
            covers.add(new Cover(
                    demand.day(), demand.type() + 1, demand.needed(), under, growth(demand), 0, demand.most()));
        }
        return covers;
    }

    /** A shift that nobody could take is empty whatever is planned. */
    private static long growth(Demand demand) {
        return demand.openings().isEmpty() ? 0 : Weights.FURTHER_MISSING;
    }

    private Person person(int member) {
        Person.Builder person = new Person.Builder(days, kinds);
        BitSet[] open = new BitSet[days];
        for (int day = 0; day < days; day++) {
            open[day] = new BitSet();
        }
        openings.of(member).forEach(opening -> open[opening.day()].set(opening.type() + 1));
        for (int day = 0; day < days; day++) {
            for (int kind = 1; kind <= kinds; kind++) {
                if (!open[day].get(kind)) {
                    person.never(day, kind);
                }
            }
        }
        openings.of(member).stream()
                .filter(openings::isPinned)
                .forEach(opening -> person.always(opening.day(), Openings.kindOf(opening)));
        wishes(person, member, open);
        keptCells(person, member, open);
        person.runs(new Runs(Math.max(0, problem.rules().mostDaysInARow()), 1, 1));
        daysInARowBesidePublished(person, member, open);
        for (int[] week : openings.weeks()) {
            hoursInAWeek(person, member, week, open);
            oneTypeInAWeek(person, member, week, open);
        }
        for (Share share : shares.get(member)) {
            person.share(share);
            wishes += share.highestCost();
        }
        return person.build();
    }

    /** A shift that isn't as the person wishes costs a little, whichever it is. */
    private void wishes(Person.Builder person, int member, BitSet[] open) {
        List<String> types = problem.types().stream().map(ShiftType::name).toList();
        Wishes own = problem.rules()
                .of(problem.members().get(member).user())
                .wishes()
                .among(types);
        for (int day = 0; day < days; day++) {
            boolean against = false;
            for (int kind = 1; kind <= kinds; kind++) {
                boolean fits = own.fit(
                        openings.dates().get(day), problem.types().get(kind - 1).name());
                if (open[day].get(kind) && !fits) {
                    person.costs(day, kind, weights.wish());
                    against = true;
                }
            }
            wishes += against ? weights.wish() : 0;
        }
    }

    /** A cell that isn't as it is published; where it can't be, nothing is to be won. */
    private void keptCells(Person.Builder person, int member, BitSet[] open) {
        if (keep == 0) {
            return;
        }
        for (int day = 0; day < days; day++) {
            int kind = openings.keptKind(member, day);
            if (!open[day].isEmpty() && (kind == Sheet.OFF || open[day].get(kind))) {
                person.costsUnless(day, kind, keep);
                wishes += keep;
            }
        }
    }

    /** In every stretch one day longer than allowed, at least one day is free; published shifts count as worked. */
    private void daysInARowBesidePublished(Person.Builder person, int member, BitSet[] open) {
        int stretch = Math.max(0, problem.rules().mostDaysInARow()) + 1;
        Set<LocalDate> published = new HashSet<>();
        openings.historyOf(member).forEach(shift -> published.add(shift.date()));
        int[] each = new int[kinds + 1];
        Arrays.fill(each, 1, kinds + 1, 1);
        for (int from = 1 - stretch; from < days; from++) {
            List<Integer> mayWork = new ArrayList<>();
            int worked = 0;
            for (int day = from; day < from + stretch; day++) {
                if (day >= 0 && day < days && !open[day].isEmpty()) {
                    mayWork.add(day);
                } else if (published.contains(problem.period().from().plusDays(day))) {
                    worked++;
                }
            }
            // Stretches without published shifts are the runs' concern.
            if (worked > 0 && !mayWork.isEmpty() && mayWork.size() + worked == stretch) {
                int[] counted = mayWork.stream().mapToInt(Integer::intValue).toArray();
                person.limit(new Limit(new Tally(counted, each), 0, counted.length - 1L));
            }
        }
    }

    private void hoursInAWeek(Person.Builder person, int member, int[] week, BitSet[] open) {
        if (Arrays.stream(week).allMatch(day -> open[day].isEmpty())) {
            return;
        }
        int[] seconds = new int[kinds + 1];
        for (int type = 0; type < kinds; type++) {
            seconds[type + 1] =
                    Math.toIntExact(problem.types().get(type).length().toSeconds());
        }
        Duration left = problem.rules()
                .mostHoursOf(problem.members().get(member).user())
                .minus(publishedHours(member, week));
        person.limit(new Limit(new Tally(week, seconds), 0, left.toSeconds()));
    }

    private Duration publishedHours(int member, int[] week) {
        return openings.publishedInWeekOf(member, week[0]).stream()
                .flatMap(shift -> problem.typeOf(shift).stream())
                .map(ShiftType::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void oneTypeInAWeek(Person.Builder person, int member, int[] week, BitSet[] open) {
        List<String> names = openings.publishedInWeekOf(member, week[0]).stream()
                .map(Shift::type)
                .toList();
        BitSet already = new BitSet();
        for (int type = 0; type < kinds; type++) {
            already.set(type + 1, names.contains(problem.types().get(type).name()));
        }
        BitSet possible = new BitSet();
        Arrays.stream(week).forEach(day -> possible.or(open[day]));
        Steadiness steadiness = new Steadiness(week, already, possible, weights.change());
        if (steadiness.mostChanges() > 0) {
            person.week(steadiness);
            wishes += steadiness.highestCost();
        }
    }
}
