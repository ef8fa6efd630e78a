package dev.muster.planner.shift;

import static dev.muster.planner.shift.RosterProblemFixture.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.RosterPlanner.Plan;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.SkillLevel;
import dev.muster.planner.roster.Sheet;
import dev.muster.planner.roster.Staffing;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RosterPlannerPropertiesTest {
    private static final Skill TAX = new Skill("tax");
    private static final List<String> STARTS = List.of("00:00", "06:30", "09:00", "14:00", "21:00");
    private static final List<String> ENDS = List.of("05:45", "08:00", "14:30", "20:00", "22:15", "00:00");

    private final CpSatRosterPlanner planner =
            new CpSatRosterPlanner(new CpSatRosterPlanner.Limit(0.3, Duration.ofMinutes(5)));

    @Property(tries = 120)
    void noPlanEverBreaksARuleOrItsBound(
            @ForAll @IntRange(min = 0, max = 7) int people,
            @ForAll @IntRange(min = 0, max = 4) int types,
            @ForAll @IntRange(min = 1, max = 2) int weeks,
            @ForAll int seed) {
        RosterProblem problem = anyProblem(people, types, weeks, seed);

        Plan plan = planner.plan(problem);

        assertThat(RosterRules.violations(problem, plan.shifts())).isEmpty();
        assertThat(plan.quality().bound()).isBetween(0L, plan.quality().cost());
        assertThat(plan.shifts()).allMatch(s -> problem.period().contains(s.date()));
        assertThat(plan.shifts()).doesNotHaveDuplicates();
        problem.period().dates().forEach(date -> problem.types().forEach(type -> assertThat(plan.shifts().stream()
                        .filter(s -> s.date().equals(date) && s.type().equals(type.name())))
                .hasSizeLessThanOrEqualTo(type.neededOn(date))));
    }

    @Property(tries = 60)
    void smallRostersCostNoMoreThanTheBestOfAll(
            @ForAll @IntRange(min = 1, max = 3) int people,
            @ForAll @IntRange(min = 1, max = 3) int types,
            @ForAll int seed) {
        RosterProblem problem = smallProblem(people, types, seed);

        Plan plan = planner.plan(problem);

        Openings openings = new Openings(problem);
        Staffing staffing = TeamStaffing.of(openings);
        List<Openings.Opening> all = openings.demands().stream()
                .flatMap(demand -> demand.openings().stream())
                .toList();
        Sheet nobody = Sheet.empty(people, openings.dates().size());
        long best = leastCost(openings, staffing, all, nobody, 0);
        assertThat(plan.quality().cost()).isEqualTo(best);
        assertThat(plan.quality().isBestPossible()).isTrue();
    }

    /** Tries every roster that breaks no rule and has nobody too many. */
    private static long leastCost(
            Openings openings, Staffing staffing, List<Openings.Opening> all, Sheet sheet, int next) {
        if (next == all.size()) {
            return staffing.cost(sheet);
        }
        long best = leastCost(openings, staffing, all, sheet, next + 1);
        Openings.Opening opening = all.get(next);
        if (sheet.kindOf(opening.member(), opening.day()) == Sheet.OFF) {
            sheet.set(opening.member(), opening.day(), Openings.kindOf(opening));
            if (RosterRules.violations(openings.problem(), openings.toShifts(sheet))
                            .isEmpty()
                    && openings.demands().stream()
                            .allMatch(demand -> demand.openings().stream()
                                            .filter(o -> sheet.kindOf(o.member(), o.day()) == Openings.kindOf(o))
                                            .count()
                                    <= demand.needed())) {
                best = Math.min(best, leastCost(openings, staffing, all, sheet, next + 1));
            }
            sheet.set(opening.member(), opening.day(), Sheet.OFF);
        }
        return best;
    }

    /** At most 14 openings: types on few days. */
    private static RosterProblem smallProblem(int people, int types, int seed) {
        Random random = new Random(seed);
        LocalDate from = LocalDate.of(2027, 3, 22).plusDays(random.nextInt(7));
        RosterProblemFixture fixture = problem().period(from, 1).seed(seed);
        fixture.rules(new WorkingRules(
                Duration.ofHours(random.nextInt(20)),
                1 + random.nextInt(4),
                Duration.ofHours(12 + random.nextInt(30))));
        int days = 14 / (people * types);
        for (int t = 0; t < types; t++) {
            DayOfWeek first = DayOfWeek.of(1 + random.nextInt(7));
            DayOfWeek[] on = new DayOfWeek[Math.min(7, days)];
            for (int d = 0; d < on.length; d++) {
                on[d] = first.plus(d);
            }
            fixture.type(RosterProblemFixture.on(
                    "T" + t, any(STARTS, random), any(ENDS, random), 1 + random.nextInt(2), on));
        }
        addPeople(fixture, people, types, from, random);
        return fixture.build();
    }

    private static RosterProblem anyProblem(int people, int types, int weeks, int seed) {
        Random random = new Random(seed);
        // Around the night when the clocks go forward in Berlin, beginning on any weekday.
        LocalDate from = LocalDate.of(2027, 3, 20).plusDays(random.nextInt(9));
        RosterProblemFixture fixture = problem().period(from, weeks).seed(seed);
        fixture.rules(new WorkingRules(
                Duration.ofMinutes(random.nextInt(40 * 60)),
                random.nextInt(8),
                Duration.ofMinutes(random.nextInt(60 * 60))));
        for (int t = 0; t < types; t++) {
            fixture.type(RosterProblemFixture.type(
                    "T" + t,
                    any(STARTS, random),
                    any(ENDS, random),
                    random.nextInt(4),
                    random.nextInt(3),
                    random.nextInt(4) == 0 ? TAX : null));
        }
        addPeople(fixture, people, types, from, random);
        return fixture.build();
    }

    private static void addPeople(RosterProblemFixture fixture, int people, int types, LocalDate from, Random random) {
        for (int p = 0; p < people; p++) {
            fixture.person("P" + p, TAX, SkillLevel.values()[random.nextInt(SkillLevel.values().length)]);
            if (random.nextInt(3) == 0) {
                LocalDate first = from.plusDays(random.nextInt(10) - 2);
                fixture.leave("P" + p, first, first.plusDays(random.nextInt(4)));
            }
            // Published shifts on both sides, sometimes such as break the rules among themselves or nobody knows any
            // more.
            for (int i = random.nextInt(12); i > 0; i--) {
                int offset = random.nextInt(24);
                LocalDate date = offset < 18
                        ? from.minusDays(1 + offset)
                        : from.plusWeeks(2).plusDays(offset - 18);
                fixture.worked("P" + p, "T" + random.nextInt(types + 1), date);
            }
        }
    }

    private static String any(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
