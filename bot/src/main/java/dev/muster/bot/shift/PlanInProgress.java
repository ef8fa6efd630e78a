package dev.muster.bot.shift;

import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.PlanId;
import dev.muster.domain.shift.PlanWatch;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A plan that is being made: how far it is, and whether somebody wants it to end. */
final class PlanInProgress implements PlanWatch {
    /** A plan at a moment. */
    enum State {
        WAITING,
        PLANNING,
        DONE,
        FAILED
    }

    /**
     * What there is to tell of it.
     *
     * @param running since it was begun, by this machine
     * @param missing how many people the best roster so far lacks; null before the first one
     */
    record Glance(
            State state,
            Duration running,
            @Nullable Integer missing,
            @Nullable UserId stoppedBy) {}

    private final PlanId id = PlanId.random();
    private final Team team;
    private final Period period;
    private State state = State.WAITING;
    private long begun;
    private @Nullable Integer missing;
    private @Nullable UserId stoppedBy;
    private long revision;

    PlanInProgress(Team team, Period period) {
        this.team = team;
        this.period = period;
    }

    PlanId id() {
        return id;
    }

    Team team() {
        return team;
    }

    Period period() {
        return period;
    }

    synchronized void begins() {
        state = State.PLANNING;
        begun = System.nanoTime();
    }

    synchronized void ends(State how) {
        state = how;
    }

    synchronized Glance glance() {
        Duration running = state == State.WAITING ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun);
        return new Glance(state, running, missing, stoppedBy);
    }

    /** The revision of the next message about it, 1 for the first. */
    synchronized long nextRevision() {
        return ++revision;
    }

    synchronized boolean wasShown() {
        return revision > 0;
    }

    /** Has it end with the best so far; the first who does is named. */
    synchronized void stop(UserId by) {
        if (stoppedBy == null) {
            stoppedBy = by;
        }
    }

    @Override
    public synchronized void improved(int nowMissing) {
        missing = missing == null ? nowMissing : Math.min(missing, nowMissing);
    }

    @Override
    public synchronized boolean isStopped() {
        return stoppedBy != null;
    }
}
