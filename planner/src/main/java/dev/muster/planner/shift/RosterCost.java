package dev.muster.planner.shift;

import dev.muster.domain.shift.ShiftType;
import dev.muster.planner.shift.Openings.Opening;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a roster costs, in plain Java: the yardstick for every roster, however it was found.
 *
 * <p>Cost = missing people x {@link #underCover()} + unfair shares + shift types beyond the first in somebody's week.
 * Nobody is ever put on a shift that has enough people: all that it could win is evenness, for work that nobody needs.
 */
final class RosterCost {
    /** A shift of a date, with those who could take it. */
    record Demand(LocalDate date, int type, int needed, List<Opening> openings) {}

    private final List<Demand> demands = new ArrayList<>();
    private final List<Share> shares;
    private final List<Steadiness> weeks;
    private final long underCover;

    RosterCost(Openings openings) {
        List<ShiftType> types = openings.problem().types();
        for (LocalDate date : openings.dates()) {
            for (int t = 0; t < types.size(); t++) {
                int needed = types.get(t).neededOn(date);
                if (needed > 0) {
                    demands.add(new Demand(date, t, needed, openings.of(date, t)));
                }
            }
        }
        shares = Shares.of(openings);
        weeks = Steadiness.of(openings);
        long everythingElse = shares.stream().mapToLong(Share::highestCost).sum()
                + weeks.stream()
                        .mapToLong(w -> (long) Weights.CHANGE * w.mostChanges())
                        .sum();
        underCover = everythingElse + 1;
    }

    List<Demand> demands() {
        return demands;
    }

    List<Share> shares() {
        return shares;
    }

    List<Steadiness> weeks() {
        return weeks;
    }

    /** The cost of one missing person: more than everything else together can cost. */
    long underCover() {
        return underCover;
    }

    /** The number of missing people. */
    long missing(boolean[] taken) {
        return demands.stream()
                .mapToLong(d -> d.needed()
                        - d.openings().stream().filter(o -> taken[o.index()]).count())
                .sum();
    }

    /** The whole cost of a roster; 0 or more. */
    long of(boolean[] taken) {
        return missing(taken) * underCover
                + shares.stream().mapToLong(s -> s.cost(taken)).sum()
                + weeks.stream()
                        .mapToLong(w -> (long) Weights.CHANGE * w.changes(taken))
                        .sum();
    }
}
