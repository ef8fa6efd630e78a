package dev.muster.domain.shift;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pinned cell that can't stay as it is.
 *
 * @param cause the hard rule that it breaks beside the other pinned cells; null when the person has left the team, or the
 *     team has no such shift any more
 */
public record Clash(Pin pin, Shortfall.@Nullable Cause cause) {
    /** Every pinned cell of a problem that nothing can be planned around; a roster with all the others exists if none is there. */
    static List<Clash> in(RosterProblem problem) {
        List<Shift> pinned = new ArrayList<>();
        List<Clash> clashes = new ArrayList<>();
        for (Pin pin : problem.wanted().pins()) {
            String type = pin.type();
            boolean isHere = problem.members().stream().anyMatch(m -> m.user().equals(pin.person()));
            boolean isKnown = type != null
                    && problem.types().stream().anyMatch(t -> t.name().equals(type));
            if (type != null && isHere && isKnown) {
                pinned.add(new Shift(pin.date(), type, pin.person()));
            } else if (type != null) {
                clashes.add(new Clash(pin, null));
            }
        }
        for (Breach breach : RosterRules.breaches(problem, pinned)) {
            Shift shift = breach.shift();
            clashes.add(new Clash(new Pin(shift.date(), shift.person(), shift.type()), breach.cause()));
        }
        return clashes;
    }
}
