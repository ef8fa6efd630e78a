package dev.muster.planner.roster;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The literals of one person's row in a model: one for each kind of each day, and constants outside of the part. */
final class Cells {
    private final Staffing staffing;
    private final int person;
    private final int[] row;
    private final Literal yes;
    private final boolean[] isOpen;
    private final @Nullable Literal[] literals;
    /** Each literal that the solver may choose, with where it stands. */
    private final List<Cell> open = new ArrayList<>();

    /** What stands on the days of the part on which only one kind is possible, whatever the row says. */
    private final List<Certain> certain = new ArrayList<>();

    private record Certain(int day, int kind) {}

    private record Cell(int day, int kind, BoolVar variable) {}

    Cells(CpModel model, Staffing staffing, Sheet base, int person, Part part) {
        this.staffing = staffing;
        this.person = person;
        this.row = base.row(person);
        this.yes = model.trueLiteral();
        this.isOpen = new boolean[staffing.days()];
        this.literals = new @Nullable Literal[staffing.days() * (staffing.kinds() + 1)];
        for (int day = part.days().nextSetBit(0); day >= 0; day = part.days().nextSetBit(day + 1)) {
            isOpen[day] = true;
            open(model, day);
        }
    }

    private void open(CpModel model, int day) {
        Person who = staffing.person(person);
        if (Long.bitCount(who.choices(day)) == 1) {
            int only = Long.numberOfTrailingZeros(who.choices(day));
            literals[index(day, only)] = yes;
            certain.add(new Certain(day, only));
            return;
        }
        List<Literal> choices = new ArrayList<>();
        for (int kind = 0; kind <= staffing.kinds(); kind++) {
            if (who.may(day, kind)) {
                BoolVar variable = model.newBoolVar("");
                literals[index(day, kind)] = variable;
                choices.add(variable);
                open.add(new Cell(day, kind, variable));
            }
        }
        model.addExactlyOne(choices.toArray(Literal[]::new));
    }

    private int index(int day, int kind) {
        return day * (staffing.kinds() + 1) + kind;
    }

    int person() {
        return person;
    }

    /** Whether a day has anything to choose. */
    boolean isOpen(int day) {
        return isOpen[day];
    }

    /** The kind of a day that is not open. */
    int fixed(int day) {
        return row[day];
    }

    /** What stands for a kind on a day; null when that can't be. */
    @Nullable
    Literal at(int day, int kind) {
        if (isOpen[day]) {
            return literals[index(day, kind)];
        }
        return row[day] == kind ? yes : null;
    }

    void hint(CpModel model) {
        for (Cell cell : open) {
            model.addHint(cell.variable, row[cell.day] == cell.kind);
        }
    }

    /** Writes what the solver chose into a roster. */
    void read(CpSolver solver, Sheet into) {
        certain.forEach(cell -> into.set(person, cell.day, cell.kind));
        for (Cell cell : open) {
            if (solver.booleanValue(cell.variable)) {
                into.set(person, cell.day, cell.kind);
            }
        }
    }

    /** The same while the solver is still at it. */
    void read(com.google.ortools.sat.CpSolverSolutionCallback found, Sheet into) {
        certain.forEach(cell -> into.set(person, cell.day, cell.kind));
        for (Cell cell : open) {
            if (found.booleanValue(cell.variable)) {
                into.set(person, cell.day, cell.kind);
            }
        }
    }
}
