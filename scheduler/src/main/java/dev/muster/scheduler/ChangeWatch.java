package dev.muster.scheduler;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.Teams.Change;
import dev.muster.domain.team.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hears of the teams that any instance changed, each change once, and tells the others of ours. */
final class ChangeWatch {
    /** How much later than its stamp says a change may become visible. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Teams teams;
    private final Set<Key> untold = ConcurrentHashMap.newKeySet();
    private Instant newest = Instant.EPOCH;
    private long newestSince = System.nanoTime();
    private Set<Change> seen = new HashSet<>();

    ChangeWatch(Teams teams) {
        this.teams = teams;
    }

    private record Key(WorkspaceId workspace, TeamId team) {}

    /** Notes something to be told to the other instances at the next {@link #news}; doesn't ask the store. */
    void tell(WorkspaceId workspace, TeamId team) {
        untold.add(new Key(workspace, team));
    }

    /**
     * Tells what is to be told, and hears what changed since the last time; at first that is every team. Throws what the
     * store throws, and loses nothing by it.
     */
    synchronized List<Change> news() {
        for (Key key : List.copyOf(untold)) {
            // Removed before: a change while it is being told is told again.
            untold.remove(key);
            try {
                teams.touch(key.workspace(), key.team());
            } catch (RuntimeException | Error e) {
                untold.add(key);
                throw e;
            }
        }
        // Only after a change others may still come into sight: many teams may bear the newest stamp.
        boolean quiet = System.nanoTime() - newestSince > MARGIN.toNanos();
        List<Change> found = teams.changedSince(quiet ? newest : newest.minus(MARGIN));
        List<Change> fresh =
                found.stream().filter(change -> !seen.contains(change)).toList();
        seen = new HashSet<>(found);
        found.stream()
                .map(Change::at)
                .filter(newest::isBefore)
                .max(Instant::compareTo)
                .ifPresent(at -> {
                    newest = at;
                    newestSince = System.nanoTime();
                });
        return fresh;
    }
}
