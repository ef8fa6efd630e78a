package dev.muster.simulator.workspace;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A message's timestamp and identity, in microseconds since 1970; written {@code seconds.micros}. */
public record Ts(long micros) implements Comparable<Ts> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})(?:\\.(\\d{1,6}))?");

    /** Reads {@code 1763888400.000100}; empty when the text is no timestamp. */
    public static Optional<Ts> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String fraction = matcher.group(2) == null ? "" : matcher.group(2);
        long micros = fraction.isEmpty() ? 0 : Long.parseLong((fraction + "00000").substring(0, 6));
        return Optional.of(new Ts(Long.parseLong(matcher.group(1)) * 1_000_000 + micros));
    }

    public static Ts of(Instant instant) {
        return new Ts(instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000);
    }

    public Instant instant() {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000L);
    }

    @Override
    public int compareTo(Ts other) {
        return Long.compare(micros, other.micros);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
    }
}
