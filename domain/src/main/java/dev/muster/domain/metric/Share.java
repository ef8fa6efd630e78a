package dev.muster.domain.metric;

import java.util.OptionalDouble;

/**
 * How many of a number of things.
 *
 * @param part 0 to {@code of}
 * @param of 0 or more; with 0 there is nothing to have a share of
 */
public record Share(int part, int of) {
    public static final Share NONE = new Share(0, 0);

    public Share {
        if (part < 0 || part > of) {
            throw new IllegalArgumentException(part + " of " + of);
        }
    }

    public boolean isEmpty() {
        return of == 0;
    }

    /** 0 to 1; empty when it is a share of nothing. */
    public OptionalDouble value() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / of);
    }
}
