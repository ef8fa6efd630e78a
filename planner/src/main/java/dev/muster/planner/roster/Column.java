package dev.muster.planner.roster;

import java.util.Arrays;

/** One row that a person could have, with what it costs by their wishes and the shares that are part of its price. */
final class Column {
    private final int person;
    private final int[] row;
    private final long cost;

    Column(int person, int[] row, long cost) {
        this.person = person;
        this.row = row.clone();
        this.cost = cost;
    }

    int person() {
        return person;
    }

    int[] row() {
        return row;
    }

    long cost() {
        return cost;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column column && column.person == person && Arrays.equals(column.row, row);
    }

    @Override
    public int hashCode() {
        return 31 * person + Arrays.hashCode(row);
    }
}
