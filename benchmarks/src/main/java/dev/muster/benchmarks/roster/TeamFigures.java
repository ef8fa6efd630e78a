package dev.muster.benchmarks.roster;

import dev.muster.domain.shift.RosterPlanner;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import dev.muster.planner.OrTools;
import dev.muster.planner.shift.CpSatRosterPlanner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long Muster's own rosters take: made teams, one per seed, planned as {@code /shift plan} does. */
public final class TeamFigures {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,2})x(7|14|21|28)");
    private static final int WEEK = 7;
    private static final double NANOS = 1e9;

    private final String size;
    private final List<Double> seconds = new ArrayList<>();
    private int proven;
    private int violations;
    private int missing;
    private long mostGap;
    private double mostGapShare;

    private TeamFigures(String size) {
        this.size = size;
    }

    /**
     * Plans so many teams, with the seeds 1, 2, 3 and so on; the native library is loaded before.
     *
     * @param size people, then days of whole weeks, such as {@code 6x14}
     * @param mostSeconds for each, by the clock and by the solver's own count
     */
    public static TeamFigures of(String size, int cases, double mostSeconds) {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new UnreadableException("'" + size + "' is not people and days of one to four weeks, such as 6x14");
        }
        OrTools.load();
        CpSatRosterPlanner planner = new CpSatRosterPlanner(
                new CpSatRosterPlanner.Limit(mostSeconds, Duration.ofNanos((long) (mostSeconds * NANOS))));
        TeamFigures figures = new TeamFigures(size);
        for (int seed = 1; seed <= cases; seed++) {
            figures.add(
                    planner,
                    MadeTeam.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)) / WEEK, seed));
        }
        return figures;
    }

    private void add(RosterPlanner planner, RosterProblem problem) {
        long start = System.nanoTime();
        RosterPlanner.Plan plan = planner.plan(problem);
        seconds.add((System.nanoTime() - start) / NANOS);
        proven += plan.quality().isBestPossible() ? 1 : 0;
        long gap = plan.quality().cost() - plan.quality().bound();
        mostGap = Math.max(mostGap, gap);
        mostGapShare = Math.max(
                mostGapShare, gap == 0 ? 0 : (double) gap / plan.quality().cost());
        violations += RosterRules.violations(problem, plan.shifts()).size();
        missing += RosterRules.shortfalls(problem, plan.shifts()).stream()
                .mapToInt(shortfall -> shortfall.needed() - shortfall.staffed())
                .sum();
    }

    /** Whether every roster keeps the hard rules. */
    public boolean isWell() {
        return violations == 0;
    }

    /**
     * One line of JSON; times are in seconds, and gaps what rosters may cost more than the best: in points, of which another
     * type within somebody's week is 40, and in hundredths of the cost, missing people included.
     */
    public String line() {
        Collections.sort(seconds);
        return String.format(
                Locale.ROOT,
                "{\"team\":\"%s\",\"cases\":%d,\"proven\":%d,\"p50_s\":%.2f,\"p95_s\":%.2f,\"most_s\":%.2f,"
                        + "\"most_gap\":%d,\"most_gap_percent\":%.2f,\"missing\":%d,\"hard_violations\":%d}",
                size,
                seconds.size(),
                proven,
                quantile(0.5),
                quantile(0.95),
                seconds.getLast(),
                mostGap,
                100 * mostGapShare,
                missing,
                violations);
    }

    private double quantile(double share) {
        return seconds.get((int) Math.ceil(share * seconds.size()) - 1);
    }
}
