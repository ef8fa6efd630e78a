package dev.muster.domain.team;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose public holidays a team has.
 *
 * @param country ISO 3166-1 alpha-2, capitals, e.g. {@code DE}
 * @param subdivision the part of ISO 3166-2 behind the country, capitals, e.g. {@code BY}; empty for the whole country's
 */
public record Region(String country, String subdivision) {
    private static final Pattern TYPED = Pattern.compile("([A-Z]{2})(?:-([A-Z0-9]{1,3}))?");

    public Region {
        if (!TYPED.matcher(subdivision.isEmpty() ? country : country + "-" + subdivision)
                .matches()) {
            throw new IllegalArgumentException("region '" + country + "-" + subdivision + "'");
        }
    }

    /** What a person typed, {@code DE} or {@code de-by}; empty when it has another shape. */
    public static Optional<Region> parse(String typed) {
        Matcher parts = TYPED.matcher(typed.strip().toUpperCase(Locale.ROOT));
        return parts.matches()
                ? Optional.of(new Region(parts.group(1), parts.group(2) == null ? "" : parts.group(2)))
                : Optional.empty();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return subdivision.isEmpty() ? country : country + "-" + subdivision;
    }
}
