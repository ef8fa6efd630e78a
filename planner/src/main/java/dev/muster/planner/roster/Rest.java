package dev.muster.planner.roster;

/** Which shifts of a person leave too little rest between them. */
public interface Rest {
    /** Whether a shift of a later day may follow a shift of an earlier one. */
    boolean isEnough(int day, int kind, int laterDay, int laterKind);

    /** How many days after a shift another one can still be too early. */
    int reach();

    /** Rest that depends on the kinds of two adjacent days alone. */
    final class BetweenNeighbours implements Rest {
        private final boolean[][] forbidden;

        /** @param forbidden by kind, then kind of the next day */
        public BetweenNeighbours(boolean[][] forbidden) {
            this.forbidden = new boolean[forbidden.length][];
            for (int kind = 0; kind < forbidden.length; kind++) {
                this.forbidden[kind] = forbidden[kind].clone();
            }
        }

        @Override
        public boolean isEnough(int day, int kind, int laterDay, int laterKind) {
            return laterDay - day != 1 || !forbidden[kind][laterKind];
        }

        @Override
        public int reach() {
            return 1;
        }
    }
}
