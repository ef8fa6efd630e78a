package dev.muster.domain.metric;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a number of durations are spread: how many, their median and their 90th percentile.
 *
 * @param count 0 or more; with 0 the durations are zero and mean nothing, see {@link #isEmpty}
 */
public record Spread(int count, Duration median, Duration p90) {
    public static final Spread NONE = new Spread(0, Duration.ZERO, Duration.ZERO);

    public static Spread of(List<Duration> durations) {
        return percentile(durations, 0.5)
                .map(median -> new Spread(
                        durations.size(), median, percentile(durations, 0.9).orElseThrow()))
                .orElse(NONE);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /**
     * The value below which a share of the values lies, by linear interpolation between order statistics: of n sorted
     * values the one at the fractional index {@code share * (n - 1)} (Hyndman and Fan 1996, definition 7).
     *
     * @param share 0 to 1
     * @return empty for no values
     */
    static Optional<Duration> percentile(List<Duration> values, double share) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = values.stream().sorted().toList();
        double index = share * (sorted.size() - 1);
        int below = (int) Math.floor(index);
        int above = Math.min(below + 1, sorted.size() - 1);
        double millis = sorted.get(below).toMillis()
                + (index - below)
                        * (sorted.get(above).toMillis() - sorted.get(below).toMillis());
        return Optional.of(Duration.ofMillis(Math.round(millis)));
    }
}
