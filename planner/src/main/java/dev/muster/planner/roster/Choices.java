package dev.muster.planner.roster;

/** What everybody may work on each day in one branch of a search; never changed, but narrowed into new ones. */
final class Choices {
    /** By person, then day, a bit for each kind; people whose days are the same in two branches share them. */
    private final long[][] kinds;

    private Choices(long[][] kinds) {
        this.kinds = kinds;
    }

    /** All that people may work at all. */
    static Choices of(Staffing staffing) {
        long[][] kinds = new long[staffing.people().size()][staffing.days()];
        for (int person = 0; person < kinds.length; person++) {
            for (int day = 0; day < staffing.days(); day++) {
                kinds[person][day] = staffing.person(person).choices(day);
            }
        }
        return new Choices(kinds);
    }

    /** The same with one cell decided. */
    Choices with(Cell cell) {
        return narrowed(cell, 1L << cell.kind());
    }

    /** The same with one kind less in a cell. */
    Choices without(Cell cell) {
        return narrowed(cell, ~(1L << cell.kind()));
    }

    private Choices narrowed(Cell cell, long some) {
        long[][] copy = kinds.clone();
        copy[cell.person()] = kinds[cell.person()].clone();
        copy[cell.person()][cell.day()] &= some;
        return new Choices(copy);
    }

    boolean have(int person, int[] row) {
        for (int day = 0; day < row.length; day++) {
            if (!have(person, day, row[day])) {
                return false;
            }
        }
        return true;
    }

    private boolean have(int person, int day, int kind) {
        return ((kinds[person][day] >>> kind) & 1) != 0;
    }

    /** Puts {@link RowPath#NEVER} for whatever a person may not work. */
    void forbid(int person, long[][] prices) {
        for (int day = 0; day < prices.length; day++) {
            for (int kind = 0; kind < prices[day].length; kind++) {
                if (!have(person, day, kind)) {
                    prices[day][kind] = RowPath.NEVER;
                }
            }
        }
    }

    /**
     * A kind on somebody's day.
     *
     * @param part how much of a mix has it, from 0 to 1
     */
    record Cell(int person, int day, int kind, double part) {}
}
