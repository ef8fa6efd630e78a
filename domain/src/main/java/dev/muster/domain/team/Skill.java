package dev.muster.domain.team;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A named ability such as {@code invoicing} or {@code spanish}; lower case, words joined by dashes. */
public record Skill(String name) implements Comparable<Skill> {
    private static final Pattern SHAPE = Pattern.compile("[\\p{Ll}\\p{Lo}\\d]+(-[\\p{Ll}\\p{Lo}\\d]+)*");
    private static final int LONGEST = 40;

    public Skill {
        if (name.length() > LONGEST || !SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("skill '" + name + "' is not lower-case words joined by dashes");
        }
    }

    /** What a person typed, e.g. {@code " Revenue Recognition "}; empty when no skill can be named so. */
    public static Optional<Skill> parse(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
        return name.length() <= LONGEST && SHAPE.matcher(name).matches()
                ? Optional.of(new Skill(name))
                : Optional.empty();
    }

    @Override
    public int compareTo(Skill other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
