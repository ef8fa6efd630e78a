package dev.muster.planner.roster;

import dev.muster.planner.roster.Choices.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Parts of rows that cover the shifts as cheaply as can be.
 *
 * @param cost of the mix
 * @param bound no roster within the choices that it was made for costs less
 * @param parts the rows in use, with how much of their person each is
 */
record Mix(double cost, long bound, Map<Column, Double> parts) {
    private static final double ROUNDING = 1e-6;

    /** The same, with a bound of more choices, which may be higher, since a mix is not always asked for its own. */
    Mix withBound(long ofMore) {
        return new Mix(cost, Math.max(bound, ofMore), parts);
    }

    /** Whether each person has one row, whole. */
    boolean isRoster(Staffing staffing) {
        return parts.size() == staffing.people().size()
                && parts.values().stream().allMatch(part -> part > 1 - ROUNDING);
    }

    Sheet sheet(Staffing staffing) {
        Sheet sheet = Sheet.empty(staffing.people().size(), staffing.days());
        parts.keySet().forEach(column -> sheet.setRow(column.person(), column.row()));
        return sheet;
    }

    /** Of each person whose days the mix leaves open the one that it leaves open least; the surest first. */
    List<Cell> undecided(Staffing staffing) {
        double[][][] sums = new double[staffing.people().size()][staffing.days()][staffing.kinds() + 1];
        parts.forEach((column, part) -> {
            for (int day = 0; day < staffing.days(); day++) {
                sums[column.person()][day][column.row()[day]] += part;
            }
        });
        List<Cell> cells = new ArrayList<>();
        for (int person = 0; person < sums.length; person++) {
            Cell surest = null;
            for (int day = 0; day < staffing.days(); day++) {
                for (int kind = 0; kind <= staffing.kinds(); kind++) {
                    double part = sums[person][day][kind];
                    if (part < 1 - ROUNDING && part > (surest == null ? ROUNDING : surest.part())) {
                        surest = new Cell(person, day, kind, part);
                    }
                }
            }
            if (surest != null) {
                cells.add(surest);
            }
        }
        cells.sort(Comparator.comparingDouble(Cell::part).reversed());
        return cells;
    }
}
