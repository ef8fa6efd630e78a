package dev.muster.domain.team;

import java.util.Optional;

/** How well a person has a skill, from 0 (none) to 4 (teaches it). */
public enum SkillLevel {
    NONE,
    LEARNING,
    CAN,
    STRONG,
    TEACHES;

    /** The level as the number that people type, 0 to 4. */
    public int number() {
        return ordinal();
    }

    /** The level of a typed number; empty outside 0 to 4. */
    public static Optional<SkillLevel> ofNumber(int number) {
        return number < 0 || number >= values().length ? Optional.empty() : Optional.of(values()[number]);
    }

    /** Whether a person of this level can do the work alone. */
    public boolean suffices() {
        return compareTo(CAN) >= 0;
    }
}
