package dev.muster.planner.shift;

import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import dev.muster.domain.shift.ShiftType;
import dev.muster.planner.roster.Rest;
import java.time.LocalDate;
import java.util.List;

/** The domain's rule of rest between two shifts, asked once for each pair that is near enough to matter. */
final class TypesRest implements Rest {
    private final int kinds;
    private final int reach;
    /** By day, then kind, then days until the other shift, then its kind. */
    private final boolean[] isEnough;

    TypesRest(RosterProblem problem) {
        List<LocalDate> dates = problem.period().dates();
        List<ShiftType> types = problem.types();
        this.kinds = types.size();
        // A shift ends at most two dates after its own; a day more covers the hour that a clock change may add.
        this.reach = (int) Math.min(dates.size(), problem.rules().rest().toDays() + 3);
        this.isEnough = new boolean[dates.size() * kinds * (reach + 1) * kinds];
        for (int day = 0; day < dates.size(); day++) {
            for (int later = day + 1; later <= day + reach && later < dates.size(); later++) {
                for (int first = 1; first <= kinds; first++) {
                    for (int second = 1; second <= kinds; second++) {
                        isEnough[place(day, first, later, second)] = RosterRules.enoughRestBetween(
                                dates.get(day),
                                types.get(first - 1),
                                dates.get(later),
                                types.get(second - 1),
                                problem.rules().rest(),
                                problem.zone());
                    }
                }
            }
        }
    }

    private int place(int day, int kind, int laterDay, int laterKind) {
        return ((day * kinds + kind - 1) * (reach + 1) + laterDay - day) * kinds + laterKind - 1;
    }

    @Override
    public boolean isEnough(int day, int kind, int laterDay, int laterKind) {
        return laterDay - day > reach || isEnough[place(day, kind, laterDay, laterKind)];
    }

    @Override
    public int reach() {
        return reach;
    }
}
