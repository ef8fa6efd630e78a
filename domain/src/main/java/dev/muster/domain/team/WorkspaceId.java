package dev.muster.domain.team;

/** Identifies one Slack workspace that installed Muster, e.g. {@code T0MUSTER1}. */
public record WorkspaceId(String value) {
    public WorkspaceId {
        Identifiers.require("workspace id", value, Identifiers.SLACK);
    }

    @Override
    public String toString() {
        return value;
    }
}
