package dev.muster.domain.staffing;

/** So much of something in each slot of a week that repeats itself, with its sums. */
final class Cover {
    private final double[] perSlot;
    private final double[] sums = new double[Week.SLOTS + 1];

    Cover(double[] perSlot) {
        this.perSlot = perSlot;
        for (int slot = 0; slot < Week.SLOTS; slot++) {
            sums[slot + 1] = sums[slot] + perSlot[slot];
        }
    }

    double at(int slot) {
        return perSlot[slot % Week.SLOTS];
    }

    /** The sum from a slot to before another, which may be any number of weeks later. */
    double between(int from, int end) {
        return upTo(end) - upTo(from);
    }

    double total() {
        return sums[Week.SLOTS];
    }

    private double upTo(int slot) {
        int weeks = slot / Week.SLOTS;
        return weeks * total() + sums[slot % Week.SLOTS];
    }
}
