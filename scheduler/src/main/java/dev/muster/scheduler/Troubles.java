package dev.muster.scheduler;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What fails again and again: logged once for each cause, and tried again after longer and longer pauses. */
final class Troubles {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** What hasn't failed for so long is gone, not well: its team was deleted, or it became too old. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(Troubles.class);

    private final Duration firstPause;
    private final Map<String, Trouble> current = new ConcurrentHashMap<>();

    Troubles(Duration firstPause) {
        this.firstPause = firstPause;
    }

    private record Trouble(String cause, Duration pause, long nanoTime) {}

    /**
     * Notes a failure.
     *
     * @param what a sentence with the ids of what failed, the same each time
     * @return the real time to let pass before it is tried again
     */
    Duration failed(String what, Throwable error) {
        // Ports, ids and times in messages make no other cause.
        String cause = error.toString().replaceAll("[0-9]+", "#");
        Trouble before = current.get(what);
        Duration pause = before == null ? firstPause : longer(before.pause());
        current.put(what, new Trouble(cause, pause, System.nanoTime()));
        if (before == null || !before.cause().equals(cause)) {
            log.error(
                    "{}; trying again, at first in {} s, saying no more until that changes",
                    what,
                    pause.toSeconds(),
                    error);
        }
        return pause;
    }

    /** Notes that something went well, whether or not it had failed before. */
    void well(String what) {
        if (current.remove(what) != null) {
            log.info("{}: well again", what);
        }
    }

    /** Forgets what has not failed for a day of real time. */
    void forgetOld() {
        long now = System.nanoTime();
        current.values().removeIf(trouble -> now - trouble.nanoTime() > FORGOTTEN_AFTER.toNanos());
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
