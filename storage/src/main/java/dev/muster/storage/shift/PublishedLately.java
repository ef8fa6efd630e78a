package dev.muster.storage.shift;

import dev.muster.domain.shift.Roster;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found published a moment ago: each routine that follows shifts asks twice when its team is looked at, and at
 * nine o'clock all teams are.
 */
final class PublishedLately {
    /** How long a change that another instance made may go unseen. */
    static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final int TEAMS = 64;
    /** A routine looks back for a week, and asks last for what it looks back for. */
    private static final int DAYS_BEFORE = 10;

    private final LongSupplier nanoTime;
    private final Map<String, Seen> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Seen> eldest) {
            return size() > TEAMS;
        }
    };

    private int changes;

    private record Seen(LocalDate from, LocalDate to, List<Roster> rosters, long nanoTime) {}

    /** Nothing yet; ages by a clock like {@link System#nanoTime}. */
    PublishedLately(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * The rosters of a team that touch the dates from one to another, both included, in the order in which they are read.
     *
     * @param read reads those that touch the dates from one to another
     */
    List<Roster> of(
            WorkspaceId workspace,
            TeamId team,
            LocalDate from,
            LocalDate to,
            BiFunction<LocalDate, LocalDate, List<Roster>> read) {
        String key = workspace + "/" + team;
        long now = nanoTime.getAsLong();
        int before = changes();
        Seen known = known(key);
        if (known == null
                || now - known.nanoTime() >= FRESH_NANOS
                || from.isBefore(known.from())
                || to.isAfter(known.to())) {
            LocalDate earlier = from.minusDays(DAYS_BEFORE);
            known = new Seen(earlier, to, read.apply(earlier, to), now);
            remember(key, known, before);
        }
        return known.rosters().stream()
                .filter(r ->
                        !r.period().to().isBefore(from) && !r.period().from().isAfter(to))
                .toList();
    }

    private synchronized @Nullable Seen known(String key) {
        return seen.get(key);
    }

    private synchronized int changes() {
        return changes;
    }

    /** Unless something was published since the reading began. */
    private synchronized void remember(String key, Seen found, int before) {
        if (changes == before) {
            seen.remove(key);
            seen.put(key, found);
        }
    }

    /** Something was published here. */
    synchronized void forget() {
        changes++;
        seen.clear();
    }
}
