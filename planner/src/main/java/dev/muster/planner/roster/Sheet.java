package dev.muster.planner.roster;

/** Who works what when: a row for each person, with the kind of shift of each day. */
public final class Sheet {
    /** The kind that stands for a day off; shifts count from 1. */
    public static final int OFF = 0;

    private final int[][] rows;

    Sheet(int[][] rows) {
        this.rows = rows;
    }

    /** Everybody off, every day. */
    public static Sheet empty(int people, int days) {
        return new Sheet(new int[people][days]);
    }

    public int kindOf(int person, int day) {
        return rows[person][day];
    }

    public void set(int person, int day, int kind) {
        rows[person][day] = kind;
    }

    int[] row(int person) {
        return rows[person];
    }

    void setRow(int person, int[] row) {
        rows[person] = row.clone();
    }

    int people() {
        return rows.length;
    }

    public Sheet copy() {
        int[][] copy = new int[rows.length][];
        for (int person = 0; person < rows.length; person++) {
            copy[person] = rows[person].clone();
        }
        return new Sheet(copy);
    }
}
