package dev.muster.scheduler;

import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.routine.Routine;
import dev.muster.domain.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What all routines together have to do for a team, and what of it is known to be done. */
final class Agenda {
    /** Who was away for longer than this doesn't want to hear what they missed. */
    private static final Duration LOOK_BACK = Duration.ofDays(7);

    private final List<Routine> routines;
    private final Troubles troubles;
    private final Map<String, Instant> done = new ConcurrentHashMap<>();

    Agenda(List<Routine> routines, Troubles troubles) {
        this.troubles = troubles;
        this.routines = List.copyOf(routines);
    }

    /** An occurrence that is due, and whose it is. */
    record Item(Routine routine, Occurrence occurrence) {}

    /**
     * One look at a team.
     *
     * @param open what is due and not known to be done, oldest first
     * @param next when something is due that is not due yet; empty when nothing is known
     * @param again the real time after which to ask again because a routine gave no answer; empty when all did
     */
    record Look(List<Item> open, Optional<Instant> next, Optional<Duration> again) {}

    /** Asks every routine; one that fails is a trouble and doesn't keep the others from answering. */
    Look look(Team team, Instant now) {
        List<Item> open = new ArrayList<>();
        List<Instant> next = new ArrayList<>();
        List<Duration> again = new ArrayList<>();
        for (Routine routine : routines) {
            String what = "Workspace %s team %s: telling when %s is due"
                    .formatted(team.workspace(), team.id(), routine.kind().key());
            try {
                Routine.DueTimes times = routine.dueTimes(team, from(team, now), now, later(now, team.settingsSince()));
                times.next().ifPresent(next::add);
                open(routine, times.due()).forEach(open::add);
                troubles.well(what);
            } catch (RuntimeException | Error e) {
                again.add(troubles.failed(what, e));
            }
        }
        open.sort(Comparator.comparing(item -> item.occurrence().due()));
        return new Look(
                open,
                next.stream().min(Comparator.naturalOrder()),
                again.stream().min(Comparator.naturalOrder()));
    }

    /** When the first routine is due for a team after now. */
    Optional<Instant> next(Team team, Instant now) {
        return routines.stream()
                .flatMap(routine -> next(routine, team, now).stream())
                .min(Comparator.naturalOrder());
    }

    /** Whether something is due for a team that is not known to be done. */
    boolean hasOpen(Team team, Instant now) {
        return routines.stream()
                .anyMatch(routine -> open(routine, team, now).findAny().isPresent());
    }

    /** Remembers that an occurrence needs no second look, so that the ledger isn't asked again at every wake. */
    void done(Occurrence occurrence) {
        done.put(occurrence.id(), occurrence.due());
    }

    /** Forgets what is too old to be asked for again. */
    void forgetOld(Instant now) {
        Instant oldest = now.minus(LOOK_BACK);
        done.values().removeIf(due -> !due.isAfter(oldest));
    }

    private Stream<Item> open(Routine routine, Team team, Instant now) {
        return open(routine, routine.due(team, from(team, now), now));
    }

    /** Since when what is due is looked for. Another instance's clock may run ahead of ours: its change is then in our future. */
    private static Instant from(Team team, Instant now) {
        Instant after = later(now.minus(LOOK_BACK), team.settingsSince());
        return after.isBefore(now) ? after : now;
    }

    private Stream<Item> open(Routine routine, List<Occurrence> due) {
        return due.stream()
                .filter(occurrence -> !done.containsKey(occurrence.id()))
                .map(occurrence -> new Item(routine, occurrence));
    }

    private static Optional<Instant> next(Routine routine, Team team, Instant now) {
        return routine.nextDue(team, later(now, team.settingsSince()));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
