package dev.muster.domain.shift;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.LocalDate;
import java.util.List;

/** Rosters in memory, where something happens in the midst of somebody's doing: as on another instance, or that they die. */
final class InterruptedRosters extends InMemoryRosters {
    private Runnable afterReading = () -> {};
    private Runnable beforeWriting = () -> {};
    private Runnable afterWriting = () -> {};
    private int writes;

    /** Thrown by whoever died. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Once, right after the rosters around one were read. */
    void afterReading(Runnable meanwhile) {
        afterReading = meanwhile;
    }

    /** Once, right before the next change is written. */
    void beforeWriting(Runnable meanwhile) {
        beforeWriting = meanwhile;
    }

    /** Once, right after so many more changes were written. */
    void afterWriting(int changes, Runnable meanwhile) {
        writes = changes;
        afterWriting = meanwhile;
    }

    void dieAfterWriting(int changes) {
        afterWriting(changes, () -> {
            throw new Died();
        });
    }

    /** Whatever was to happen and has not happened yet does not. */
    void inPeace() {
        afterReading = () -> {};
        beforeWriting = () -> {};
        writes = 0;
    }

    @Override
    public List<Roster> standing(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to) {
        List<Roster> read = super.standing(workspace, team, from, to);
        Runnable once = afterReading;
        afterReading = () -> {};
        once.run();
        return read;
    }

    @Override
    public boolean change(Roster before, Roster after) {
        Runnable once = beforeWriting;
        beforeWriting = () -> {};
        once.run();
        boolean changed = super.change(before, after);
        if (changed && writes > 0) {
            writes--;
            if (writes == 0) {
                afterWriting.run();
            }
        }
        return changed;
    }
}
