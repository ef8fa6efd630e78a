package dev.muster.scheduler;

import dev.muster.domain.team.Team;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.quartz.JobKey;

/**
 * Which teams a sweep wakes: those whose settings changed since they were looked at, and a share of the others in turn,
 * since a roster may have been published by an instance that is gone.
 */
final class Rounds {
    /** After so many sweeps every team was looked at. */
    static final int SHARES = 10;

    private final Map<JobKey, Long> versions = new ConcurrentHashMap<>();
    private final AtomicBoolean everyone = new AtomicBoolean(true);
    private int next; // only one sweep runs at a time

    /** The next sweep is to wake every team. */
    void everyone() {
        everyone.set(true);
    }

    /** Begins a round, and tells whom to wake in it. */
    Predicate<Team> begin() {
        boolean all = everyone.getAndSet(false);
        int share = next;
        next = (next + 1) % SHARES;
        return team -> {
            JobKey key = RoutineScheduler.key(team.workspace(), team.id());
            Long version = versions.get(key);
            return all
                    || version == null
                    || version != team.version()
                    || Math.floorMod(key.hashCode(), SHARES) == share;
        };
    }

    /** A team is looked at just now. */
    void lookedAt(JobKey key, Team team) {
        versions.put(key, team.version());
    }

    /** There is no such team any more. */
    void forget(JobKey key) {
        versions.remove(key);
    }
}
