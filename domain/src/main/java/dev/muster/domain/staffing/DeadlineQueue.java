package dev.muster.domain.staffing;

import dev.muster.domain.team.BusinessHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A queue whose work is due some business time after it came. Done in the order in which it comes, nothing is late if, for any
 * two arrivals, the people at work from the first until the second is due can do all that came in between (the condition of
 * processor demand: S. K. Baruah, L. E. Rosier, R. R. Howell, "Algorithms and complexity concerning the preemptive scheduling
 * of periodic, real-time tasks on one processor", 1990). As arrivals are random, a stretch in which A tickets are expected is
 * staffed for A + √A of them (the square-root rule: S. Halfin, W. Whitt, "Heavy-traffic limits for queues with many exponential
 * servers", 1981).
 */
final class DeadlineQueue implements Requirements {
    /** A Monday, with a week around it in which no clock changes: it is in UTC. */
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    private final Workload workload;
    private final Cover arrivals;
    private final int[] due = new int[Week.SLOTS];

    DeadlineQueue(Arrivals arrivals, BusinessHours hours, Workload workload, Duration window) {
        this.workload = workload;
        double[] perSlot = new double[Week.SLOTS];
        BusinessHours usual = new BusinessHours(ZoneOffset.UTC, hours.days());
        Instant monday = MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (int slot = 0; slot < Week.SLOTS; slot++) {
            perSlot[slot] = arrivals.inSlot(slot);
            Instant at = monday.plus(Duration.ofMinutes((long) slot * Week.MINUTES_A_SLOT));
            long minutes = Duration.between(monday, usual.plus(at, window)).toMinutes();
            due[slot] = Math.max(slot + 1, (int) (minutes / Week.MINUTES_A_SLOT));
        }
        this.arrivals = new Cover(perSlot);
    }

    @Override
    public Stretch worst(Cover cover, Cover possible) {
        // The week as a whole: what is put off from week to week would never be done.
        Stretch worst = stretch(0, Week.SLOTS, Week.SLOTS, cover);
        for (int first = 0; first < Week.SLOTS; first++) {
            for (int last = first; last < first + Week.SLOTS; last++) {
                int end = dueOf(last);
                if (possible.between(first, end) > 0) {
                    Stretch stretch = stretch(first, last + 1, end, cover);
                    worst = stretch.isWorseThan(worst) ? stretch : worst;
                }
            }
        }
        return worst;
    }

    @Override
    public List<Integer> outOfReach(Cover reach) {
        return IntStream.range(0, Week.SLOTS)
                .filter(slot -> arrivals.at(slot) > 0 && reach.between(slot, due[slot]) == 0)
                .boxed()
                .toList();
    }

    private Stretch stretch(int from, int afterLast, int end, Cover cover) {
        double expected = arrivals.between(from, afterLast);
        double work = workload.hours(expected + Math.sqrt(expected)) * Week.SLOTS_AN_HOUR;
        return new Stretch(from, end, work - cover.between(from, end));
    }

    private int dueOf(int slot) {
        return slot / Week.SLOTS * Week.SLOTS + due[slot % Week.SLOTS];
    }
}
