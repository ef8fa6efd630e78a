package dev.muster.domain.escalation;

import dev.muster.domain.ticket.Escalation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When which step of a playbook is due for one escalation that nobody answers: the first at once, each other when the
 * patience of the one before is over, and after the last the end. Told from the playbook as it is now: a change of it
 * moves what is still to come.
 *
 * @param rungs in their order; the last one is the end
 */
public record Ladder(List<Rung> rungs) {
    /**
     * One moment of it.
     *
     * @param number from 1
     * @param step what to do then; null at the end, when there is nobody left to ask
     * @param due UTC instant
     */
    public record Rung(int number, @Nullable Step step, Instant due) {}

    public static Ladder of(Escalation escalation, Playbook playbook) {
        List<Rung> rungs = new ArrayList<>();
        Instant due = escalation.at();
        for (Step step : playbook.steps()) {
            rungs.add(new Rung(rungs.size() + 1, step, due));
            due = due.plus(step.patience());
        }
        rungs.add(new Rung(rungs.size() + 1, null, due));
        return new Ladder(List.copyOf(rungs));
    }

    /** How many steps there are before the end. */
    public int steps() {
        return rungs.size() - 1;
    }

    /** Empty for a number that it has no longer. */
    public Optional<Rung> rung(int number) {
        return rungs.stream().filter(rung -> rung.number() == number).findFirst();
    }

    /** Where it stands at a UTC instant: the last rung that was due by then. */
    public Optional<Rung> at(Instant now) {
        return rungs.reversed().stream()
                .filter(rung -> !rung.due().isAfter(now))
                .findFirst();
    }
}
