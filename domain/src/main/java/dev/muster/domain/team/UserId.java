package dev.muster.domain.team;

/** Identifies one person in a workspace, e.g. {@code U0ANA}. */
public record UserId(String value) {
    public UserId {
        Identifiers.require("user id", value, Identifiers.SLACK);
    }

    @Override
    public String toString() {
        return value;
    }
}
