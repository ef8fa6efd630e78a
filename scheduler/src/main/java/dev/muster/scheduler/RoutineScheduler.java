package dev.muster.scheduler;

import dev.muster.domain.routine.Announcer;
import dev.muster.domain.routine.Ledger;
import dev.muster.domain.routine.Routine;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quartz.JobKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes every routine of every team when it is due. When that is, is the domain's affair and told by the given clock;
 * that just one instance acts on it, the ledger's.
 */
public final class RoutineScheduler implements Wakeups, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RoutineScheduler.class);

    /** Jobs of teams are named by team within workspace; no workspace is spelled in lower case. */
    private static final JobKey SWEEP = JobKey.jobKey("sweep", "muster");

    private static final JobKey NEWS = JobKey.jobKey("news", "muster");

    private static final String READING_NEWS = "Reading which teams changed";
    private static final String READING_ALL = "Reading all teams";

    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Clock clock;
    private final Teams teams;
    private final Pace pace;
    private final Agenda agenda;
    private final Troubles troubles;
    private final Caller caller;
    private final Alarm alarm;
    private final ChangeWatch changes;
    private final StepDetector steps;
    private volatile boolean swept;
    private volatile boolean closing;

    /**
     * A scheduler that sleeps until {@link #start}.
     *
     * @param clock tells what is due; Quartz's own clock, the real one, only measures how long to sleep
     */
    public RoutineScheduler(Clock clock, Teams teams, List<Routine> routines, Ledger ledger, Announcer announcer) {
        this(clock, teams, routines, ledger, announcer, Pace.DEFAULT);
    }

    RoutineScheduler(Clock clock, Teams teams, List<Routine> routines, Ledger ledger, Announcer announcer, Pace pace) {
        this.clock = clock;
        this.teams = teams;
        this.pace = pace;
        this.troubles = new Troubles(pace.retry());
        this.agenda = new Agenda(routines, troubles);
        this.caller = new Caller(clock, ledger, announcer, pace.lease());
        this.alarm = new Alarm(this::wake);
        this.changes = new ChangeWatch(teams);
        this.steps = new StepDetector(clock, pace.retry());
    }

    /** Begins with what is due already; returns at once, whether the store can be reached or not. */
    public void start() {
        alarm.call(SWEEP);
        alarm.call(NEWS);
        alarm.start();
    }

    /** Finishes the occurrences in hand, waiting a few seconds at most, and begins no others. */
    @Override
    public void close() {
        closing = true;
        alarm.stop(CLOSING);
    }

    /** Looks at a team anew, soon, on a thread of its own, and has the other instances do so within seconds. */
    @Override
    public void changed(WorkspaceId workspace, TeamId team) {
        alarm.call(key(workspace, team));
        changes.tell(workspace, team);
        alarm.call(NEWS);
    }

    /** Looks at all teams anew, soon: the clock was set to another time. */
    public void clockMoved() {
        alarm.call(SWEEP);
    }

    /** When anything is due next for any team, after now; reads the store. */
    public Optional<Instant> nextDue() {
        Instant now = clock.instant();
        return teams.all().stream()
                .flatMap(team -> agenda.next(team, now).stream())
                .min(Comparator.naturalOrder());
    }

    /** Whether all that is due by now is done, and nobody is at work or about to be; reads the store. */
    public boolean isIdle() {
        if (!alarm.isQuiet() || !swept) {
            return false;
        }
        Instant now = clock.instant();
        try {
            return teams.all().stream().noneMatch(team -> agenda.hasOpen(team, now)) && alarm.isQuiet();
        } catch (RuntimeException e) {
            log.debug("Can't tell whether anything is due", e);
            return false;
        }
    }

    private void wake(JobKey sleeper) {
        if (sleeper.equals(SWEEP)) {
            sweep();
        } else if (sleeper.equals(NEWS)) {
            hearNews();
        } else {
            wakeTeam(sleeper);
        }
    }

    /** Looks at the teams that any instance made or changed since the last time. */
    private void hearNews() {
        if (steps.stepped()) {
            alarm.call(SWEEP);
        }
        try {
            changes.news().forEach(change -> alarm.call(key(change.workspace(), change.team())));
            troubles.well(READING_NEWS);
        } catch (RuntimeException | Error e) {
            troubles.failed(READING_NEWS, e);
        } finally {
            alarm.set(NEWS, Instant.now().plus(pace.news()));
        }
    }

    /** Looks at all teams, whatever is known of them: at first, and in case that news was lost. */
    private void sweep() {
        try {
            teams.forEach(team -> alarm.call(key(team.workspace(), team.id())));
            agenda.forgetOld(clock.instant());
            troubles.forgetOld();
            troubles.well(READING_ALL);
            swept = true;
        } catch (RuntimeException | Error e) {
            swept = false;
            troubles.failed(READING_ALL, e);
        } finally {
            alarm.set(SWEEP, Instant.now().plus(swept ? pace.sweep() : pace.retry()));
        }
    }

    private void wakeTeam(JobKey sleeper) {
        WorkspaceId workspace = new WorkspaceId(sleeper.getGroup());
        TeamId id = new TeamId(sleeper.getName());
        String reading = "Workspace %s team %s: reading the team".formatted(workspace, id);
        Optional<Team> team;
        try {
            team = teams.find(workspace, id);
        } catch (RuntimeException | Error e) {
            alarm.set(sleeper, Instant.now().plus(troubles.failed(reading, e)));
            return;
        }
        troubles.well(reading);
        team.ifPresentOrElse(found -> work(found).ifPresent(at -> alarm.set(sleeper, at)), () -> alarm.remove(sleeper));
    }

    /** Does what is due for a team, and tells the real time at which to look again, if one is known. */
    private Optional<Instant> work(Team team) {
        Agenda.Look look = agenda.look(team, clock.instant());
        List<Duration> again = new ArrayList<>();
        look.again().ifPresent(again::add);
        look.open().forEach(item -> finish(team, item).ifPresent(again::add));
        Stream<Instant> next = look.next().map(this::realTimeOf).stream();
        Stream<Instant> retries = again.stream().map(Instant.now()::plus);
        return Stream.concat(next, retries).min(Comparator.naturalOrder());
    }

    /** Empty when it is finished, else the real time after which to look at it again. */
    private Optional<Duration> finish(Team team, Agenda.Item item) {
        if (closing) {
            return Optional.of(pace.retry());
        }
        String what = "Workspace %s team %s occurrence %s"
                .formatted(team.workspace(), team.id(), item.occurrence().id());
        try {
            boolean finished = caller.finish(team, item.routine(), item.occurrence());
            if (!finished) {
                return Optional.of(pace.retry());
            }
            agenda.done(item.occurrence());
            troubles.well(what);
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.of(troubles.failed(what, e));
        }
    }

    /** Rounded up: Quartz counts milliseconds, and waking too early would be waking twice. */
    private Instant realTimeOf(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        return left.isPositive() ? Instant.now().plus(left).plusMillis(1) : Instant.now();
    }

    private static JobKey key(WorkspaceId workspace, TeamId team) {
        return JobKey.jobKey(team.value(), workspace.value());
    }
}
