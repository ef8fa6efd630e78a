package dev.muster.domain.staffing;

import java.time.Duration;

/**
 * The queue in which whoever comes waits until somebody is free: arrivals and handling times at random (M/M/n), nobody gives
 * up. A. K. Erlang, "Solution of some problems in the theory of probabilities of significance in automatic telephone
 * exchanges", 1917.
 */
public final class ErlangC {
    private static final int MOST_PEOPLE = 100_000;

    private ErlangC() {}

    /**
     * The probability, 0 to 1, that somebody is turned away when there is no queue (Erlang B), by the recursion
     * B(0) = 1, B(n) = a B(n-1) / (n + a B(n-1)).
     *
     * @param load offered load in Erlang: arrivals times handling time, in the same unit of time; 0 or more
     */
    public static double blocked(double load, int people) {
        double blocked = 1;
        for (int n = 1; n <= people; n++) {
            blocked = load * blocked / (n + load * blocked);
        }
        return blocked;
    }

    /**
     * The probability, 0 to 1, that somebody has to wait: C = n B / (n - a (1 - B)); 1 when the load is as much as the
     * people can do, or more.
     */
    public static double waits(double load, int people) {
        if (load >= people) {
            return load == 0 ? 0 : 1;
        }
        double blocked = blocked(load, people);
        return people * blocked / (people - load * (1 - blocked));
    }

    /** The share, 0 to 1, answered within a time: 1 - C e^(-(n - a) t / h), with h the mean handling time. */
    public static double answeredWithin(Duration time, double load, int people, Duration handling) {
        if (load >= people) {
            return load == 0 ? 1 : 0;
        }
        double handlingTimes = (double) time.toMillis() / handling.toMillis();
        return 1 - waits(load, people) * Math.exp(-(people - load) * handlingTimes);
    }

    /**
     * The fewest people who answer a share within a time; 0 for no load.
     *
     * @param share above 0 and below 1
     */
    public static int peopleFor(double load, Duration handling, Duration time, double share) {
        if (load == 0) {
            return 0;
        }
        for (int people = (int) Math.floor(load) + 1; people < MOST_PEOPLE; people++) {
            if (answeredWithin(time, load, people, handling) >= share) {
                return people;
            }
        }
        throw new IllegalArgumentException("a load of " + load + " Erlang is more than a team's");
    }
}
