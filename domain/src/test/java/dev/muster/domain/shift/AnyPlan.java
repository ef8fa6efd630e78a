package dev.muster.domain.shift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plans as any planner may make them: most of what is published, other legal shifts where there is room. */
final class AnyPlan {
    private AnyPlan() {}

    static RosterPlanner.Plan of(RosterProblem problem, Random random) {
        List<Shift> plan = new ArrayList<>();
        for (Shift shift : wanted(problem, random)) {
            boolean isTaken = plan.stream()
                    .anyMatch(s -> s.date().equals(shift.date()) && s.type().equals(shift.type()));
            if (!isTaken && isLegal(problem, shift, plan)) {
                plan.add(shift);
            }
        }
        return new RosterPlanner.Plan(plan, new Roster.Quality(1, 1));
    }

    private static List<Shift> wanted(RosterProblem problem, Random random) {
        List<Shift> wanted = new ArrayList<>(problem.kept().shifts());
        wanted.removeIf(s -> random.nextInt(6) == 0);
        for (LocalDate date : problem.period().dates()) {
            if (!date.isBefore(problem.kept().from())) {
                problem.types()
                        .forEach(type -> wanted.add(new Shift(
                                date,
                                type.name(),
                                problem.members()
                                        .get(random.nextInt(problem.members().size()))
                                        .user())));
            }
        }
        return wanted;
    }

    private static boolean isLegal(RosterProblem problem, Shift shift, List<Shift> plan) {
        List<Shift> others = new ArrayList<>(plan);
        others.addAll(problem.history());
        others.removeIf(s -> !s.person().equals(shift.person()));
        return RosterRules.obstacle(
                        problem,
                        problem.members().stream()
                                .filter(m -> m.user().equals(shift.person()))
                                .findFirst()
                                .orElseThrow(),
                        shift.date(),
                        problem.typeOf(shift).orElseThrow(),
                        others)
                .isEmpty();
    }
}
