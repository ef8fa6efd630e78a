package dev.muster.benchmarks.torture;

import dev.muster.simulator.api.Faults.Fault;
import dev.muster.simulator.api.Faults.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One thing that goes wrong. */
sealed interface Trouble {
    /** An instance is killed at once; its supervisor starts another process. */
    record Kill(int instance) implements Trouble {}

    /** An instance is told to stop; its supervisor starts another process. */
    record Stop(int instance) implements Trouble {}

    /** An instance does nothing for a while, and then goes on as if nothing had been. */
    record Pause(int instance, Duration lasting) implements Trouble {}

    /** An instance can't reach the database for a while. */
    record Cut(int instance, Duration lasting) implements Trouble {}

    /** No instance can reach the database for a while. */
    record CutAll(Duration lasting) implements Trouble {}

    /** The database is killed at once and started again after a while. */
    record KillDatabase(Duration lasting) implements Trouble {}

    /** Slack's next answers to calls of a method fail. */
    record Slack(String method, int times, Fault fault) implements Trouble {}

    /** A trouble and how long after the one before it begins. */
    record Planned(Duration rest, Trouble trouble) {}

    String ANSWERS = "response_url";

    /** From this length on a run has an outage of the database that is as long as people remember. */
    Duration LONG_RUN = Duration.ofMinutes(20);

    Duration LONG_OUTAGE = Duration.ofMinutes(5);

    /** Troubles for so long a time; the same seed gives the same ones. */
    static List<Planned> plan(long seed, Duration lasting, int instances) {
        Random random = new Random(seed);
        List<Planned> plan = new ArrayList<>();
        Duration at = Duration.ZERO;
        boolean outageIsDue = lasting.compareTo(LONG_RUN) >= 0;
        while (true) {
            Duration rest = seconds(random, 2, 8);
            at = at.plus(rest);
            if (at.compareTo(lasting) >= 0) {
                return plan;
            }
            Trouble next = any(random, instances);
            if (outageIsDue && at.compareTo(lasting.dividedBy(2)) >= 0) {
                next = new CutAll(LONG_OUTAGE);
                outageIsDue = false;
            }
            plan.add(new Planned(rest, next));
        }
    }

    private static Trouble any(Random random, int instances) {
        int dice = random.nextInt(100);
        int instance = random.nextInt(instances);
        if (dice < 20) {
            return new Kill(instance);
        }
        if (dice < 27) {
            return new Stop(instance);
        }
        if (dice < 39) {
            return new Pause(instance, seconds(random, 3, 42)); // also longer than any lease
        }
        if (dice < 49) {
            return new Cut(instance, seconds(random, 1, 40));
        }
        if (dice < 55) {
            return new CutAll(seconds(random, 1, 20));
        }
        if (dice < 62) {
            return new KillDatabase(seconds(random, 0, 6));
        }
        return slack(random);
    }

    private static Trouble slack(Random random) {
        String method =
                switch (random.nextInt(10)) {
                    case 0, 1, 2, 3 -> "chat.postMessage";
                    case 4, 5, 6 -> "chat.update";
                    case 7, 8 -> "conversations.history";
                    default -> ANSWERS;
                };
        // An answer to a person has no identity: it comes once more when nobody learned that it came.
        int kinds = method.equals(ANSWERS) ? 4 : 6;
        Fault fault =
                switch (random.nextInt(kinds)) {
                    case 0 -> new Fault.RateLimited(1 + random.nextInt(8));
                    case 1 -> new Fault.Broken(500);
                    case 2 -> new Fault.Reset(When.BEFORE);
                    case 3 -> new Fault.Refused("internal_error");
                    case 4 -> new Fault.Reset(When.AFTER);
                    // Longer than Muster waits for an answer, shorter than it waits before it looks what became of a
                    // call.
                    default -> new Fault.Delay(seconds(random, 1, 20));
                };
        return new Slack(method, 1 + random.nextInt(3), fault);
    }

    private static Duration seconds(Random random, double least, double most) {
        return Duration.ofMillis((long) (1000 * (least + random.nextDouble() * (most - least))));
    }
}
