package dev.muster.planner.roster;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Gives each person in turn their best row beside the others': the first improvements, at hardly any cost. */
final class Sweep {
    private final Staffing staffing;
    private final Rows rows;
    private final Best best;
    private final Sheet sheet;
    private final int[][] staffed;
    private long cost;

    Sweep(Staffing staffing, Rows rows, Sheet start, Best best) {
        this.staffing = staffing;
        this.rows = rows;
        this.best = best;
        this.sheet = start.copy();
        this.staffed = staffing.staffed(sheet);
        this.cost = staffing.cost(sheet);
        best.offer(sheet, cost);
    }

    /** Goes round until nobody gains, or it is told to stop. */
    Sheet run(BooleanSupplier isOver) {
        boolean isBetter = true;
        while (isBetter) {
            isBetter = false;
            for (int person = 0; person < staffing.people().size(); person++) {
                if (isOver.getAsBoolean()) {
                    return sheet;
                }
                isBetter |= improve(person);
            }
        }
        return sheet;
    }

    private boolean improve(int person) {
        int[] old = sheet.row(person);
        count(old, -1);
        Optional<int[]> found = rows.cheapest(person, staffed, null, old);
        found.ifPresent(row -> sheet.setRow(person, row));
        count(sheet.row(person), 1);
        long newCost = staffing.cost(sheet);
        if (newCost >= cost) {
            count(sheet.row(person), -1);
            sheet.setRow(person, old);
            count(old, 1);
            return false;
        }
        cost = newCost;
        best.offer(sheet, cost);
        return true;
    }

    private void count(int[] row, int one) {
        for (int day = 0; day < row.length; day++) {
            staffed[day][row[day]] += one;
        }
    }
}
