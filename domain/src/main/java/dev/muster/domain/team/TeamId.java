package dev.muster.domain.team;

import java.util.UUID;

/** Identifies one team for as long as it exists, whatever its name or channel. */
public record TeamId(String value) {
    public TeamId {
        Identifiers.require("team id", value, Identifiers.OURS);
    }

    /** A new id that no team has yet. */
    public static TeamId random() {
        return new TeamId("team-" + UUID.randomUUID().toString().substring(0, 13));
    }

    @Override
    public String toString() {
        return value;
    }
}
