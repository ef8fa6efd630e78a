package dev.muster.domain.escalation;

import dev.muster.domain.team.Skill;
import dev.muster.domain.ticket.ProductArea;
import java.util.Locale;
import java.util.Optional;

/**
 * What a playbook is for: a skill, a product area, or all the rest.
 *
 * @param name 1 to {@link #LONGEST} characters, lower case, without blanks
 */
public record Topic(String name) {
    public static final int LONGEST = 60;
    public static final Topic DEFAULT = new Topic("default");

    public Topic {
        if (!isPossible(name)) {
            throw new IllegalArgumentException("topic '" + name + "'");
        }
    }

    public static Topic of(Skill skill) {
        return new Topic(skill.name());
    }

    public static Topic of(ProductArea area) {
        return new Topic(area.name());
    }

    /** What a person typed, e.g. {@code "Payments EU"}; empty when nothing can be named so. */
    public static Optional<Topic> parse(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
        return isPossible(name) ? Optional.of(new Topic(name)) : Optional.empty();
    }

    private static boolean isPossible(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && name.equals(name.toLowerCase(Locale.ROOT))
                && name.chars().noneMatch(Character::isWhitespace);
    }

    @Override
    public String toString() {
        return name;
    }
}
