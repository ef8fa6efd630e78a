package dev.muster.planner.roster;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long one person works or is off without a break, as constraints. */
final class RunRules {
    private final CpModel model;
    private final Staffing staffing;
    private final Runs runs;
    private final Cells cells;
    private final Part part;

    RunRules(CpModel model, Staffing staffing, Cells cells, Part part) {
        this.model = model;
        this.staffing = staffing;
        this.runs = staffing.person(cells.person()).runs();
        this.cells = cells;
        this.part = part;
    }

    void addAll() {
        boolean isWholeRow = part.days().cardinality() == staffing.days();
        if (isWholeRow && (runs.leastWorked() > 1 || runs.leastOff() > 1)) {
            addByBeginnings();
        } else {
            mostInARow();
            leastInARow(true, runs.leastWorked());
            leastInARow(false, runs.leastOff());
        }
    }

    /**
     * Whole rows have variables for the days on which work begins and ends, because a relaxation that adds them up over the
     * length of a run is far closer to whole rows than one that sees pairs of days: a proof takes about half as long.
     */
    private void addByBeginnings() {
        BoolVar[] begins = new BoolVar[staffing.days()];
        BoolVar[] ends = new BoolVar[staffing.days()];
        for (int day = 1; day < staffing.days(); day++) {
            begins[day] = model.newBoolVar("");
            ends[day] = model.newBoolVar("");
            LinearExprBuilder change = LinearExpr.newBuilder()
                    .add(begins[day])
                    .addTerm(ends[day], -1)
                    .add(off(day))
                    .addTerm(off(day - 1), -1);
            model.addEquality(change, 0);
        }
        for (int day = 1; day < staffing.days(); day++) {
            // Whose work began a short while ago works.
            model.addLessOrEqual(lately(begins, day, runs.leastWorked()).add(off(day)), 1);
            // Whose work ended a short while ago is off.
            model.addLessOrEqual(lately(ends, day, runs.leastOff()).addTerm(off(day), -1), 0);
            if (day >= runs.mostWorked()) {
                // Who works began not long ago.
                model.addGreaterOrEqual(lately(begins, day, runs.mostWorked()).add(off(day)), 1);
            }
        }
    }

    /** How often it happened on a day and those before it, so many days in all. */
    private static LinearExprBuilder lately(BoolVar[] happens, int day, int days) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int one = Math.max(1, day - days + 1); one <= day; one++) {
            sum.add(happens[one]);
        }
        return sum;
    }

    private LinearExpr off(int day) {
        Literal off = cells.at(day, Sheet.OFF);
        return off == null ? LinearExpr.constant(0) : LinearExpr.term(off, 1);
    }

    /** In every stretch one day longer than allowed, at least one day is off. */
    private void mostInARow() {
        long stretch = runs.mostWorked() + 1L;
        for (int from = 0; from + stretch <= staffing.days(); from++) {
            List<Literal> off = new ArrayList<>();
            for (int day = from; day < from + stretch; day++) {
                addIfPossible(off, cells.at(day, Sheet.OFF));
            }
            clause(off, from, (int) (from + stretch));
        }
    }

    /** Where a run begins after another day, it goes on for so many days, unless the last day comes first. */
    private void leastInARow(boolean worked, int least) {
        for (int start = 1; start < staffing.days(); start++) {
            for (int next = start + 1; next < Math.min(start + least, staffing.days()); next++) {
                List<Literal> clause = new ArrayList<>();
                addUnlessCertain(clause, start - 1, !worked);
                addUnlessCertain(clause, start, worked);
                Literal off = cells.at(next, Sheet.OFF);
                if (!worked) {
                    addIfPossible(clause, off);
                } else if (off != null) {
                    clause.add(off.not());
                } else {
                    continue;
                }
                clause(clause, start - 1, next + 1);
            }
        }
    }

    /** Adds the literal that says a day is not like that; nothing when it certainly is. */
    private void addUnlessCertain(List<Literal> clause, int day, boolean worked) {
        Literal off = cells.at(day, Sheet.OFF);
        if (worked) {
            addIfPossible(clause, off);
        } else {
            clause.add(off == null ? model.trueLiteral() : off.not());
        }
    }

    private static void addIfPossible(List<Literal> clause, @Nullable Literal literal) {
        if (literal != null) {
            clause.add(literal);
        }
    }

    private void clause(List<Literal> any, int from, int to) {
        int open = part.days().nextSetBit(from);
        if (open >= 0 && open < to) {
            model.addBoolOr(any.toArray(Literal[]::new));
        }
    }
}
