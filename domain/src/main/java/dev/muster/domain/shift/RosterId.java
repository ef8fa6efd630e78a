package dev.muster.domain.shift;

import dev.muster.domain.team.Identifiers;
import java.util.UUID;

/** Identifies one version of a roster. */
public record RosterId(String value) {
    public RosterId {
        Identifiers.require("roster id", value, Identifiers.OURS);
    }

    public static RosterId random() {
        return new RosterId("roster-" + UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value;
    }
}
