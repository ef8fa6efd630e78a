package dev.muster.domain.team;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How well a person has a skill, from 0 (none) to 4 (teaches it). */
public enum SkillLevel {
    NONE(0),
    LEARNING(1),
    CAN(2),
    STRONG(3),
    TEACHES(4);

    private final int number;

    SkillLevel(int number) {
        this.number = number;
    }

    /** The level as the number that people type, 0 to 4. */
    public int number() {
        return number;
    }

    /** The level of a typed number; empty outside 0 to 4. */
    public static Optional<SkillLevel> ofNumber(int number) {
        return Arrays.stream(values()).filter(l -> l.number == number).findFirst();
    }

    /** Whether a person of this level can do the work alone. */
    public boolean suffices() {
        return compareTo(CAN) >= 0;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
