package dev.muster.domain.ticket;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of the product that a ticket is about, such as {@code billing} or {@code partner-portal}. */
public record ProductArea(String name) implements Comparable<ProductArea> {
    public static final int LONGEST = 40;

    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";
    private static final Pattern SHAPE = Pattern.compile(LETTER + "+(-" + LETTER + "+)*");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public ProductArea {
        if (!isOne(name) || !name.equals(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "product area '" + name + "' is not up to " + LONGEST + " lower-case letters joined by dashes");
        }
    }

    /** What a person typed, e.g. {@code " Partner portal "}; empty when no area can be named so. */
    public static Optional<ProductArea> parse(String typed) {
        String name =
                BETWEEN.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
        return isOne(name) ? Optional.of(new ProductArea(name)) : Optional.empty();
    }

    private static boolean isOne(String name) {
        return name.length() <= LONGEST && SHAPE.matcher(name).matches();
    }

    @Override
    public int compareTo(ProductArea other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
