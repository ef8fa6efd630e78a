package dev.muster.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * What a load measured.
 *
 * @param nanos how long each answer took, sorted
 * @param seconds how long the load lasted
 * @param errors how many answers were wrong or missing
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps them
record Figures(long[] nanos, double seconds, int errors) {

    static Figures of(List<long[]> parts, double seconds, int errors) {
        long[] nanos = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Figures(nanos, seconds, errors);
    }

    /** Several rounds of the same load as one. */
    static Figures together(List<Figures> rounds) {
        return of(
                rounds.stream().map(Figures::nanos).toList(),
                rounds.stream().mapToDouble(Figures::seconds).sum(),
                rounds.stream().mapToInt(Figures::errors).sum());
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /** The time that so many percent of the answers didn't exceed. */
    double millis(double percent) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * nanos.length);
        return nanos[Math.max(0, rank - 1)] / 1e6;
    }
}
