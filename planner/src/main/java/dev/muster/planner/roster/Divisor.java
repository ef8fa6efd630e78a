package dev.muster.planner.roster;

/** The greatest common divisor. */
final class Divisor {
    private Divisor() {}

    /** Of all these; 0 when there is none but zeros. */
    static long of(long... numbers) {
        long divisor = 0;
        for (long number : numbers) {
            divisor = of(divisor, number);
        }
        return divisor;
    }

    private static long of(long one, long other) {
        return other == 0 ? Math.abs(one) : of(other, one % other);
    }
}
