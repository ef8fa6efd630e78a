package dev.muster.domain.team;

/** Identifies one of Slack's user groups, e.g. {@code S0ONCALL}. */
public record UserGroupId(String value) {
    public UserGroupId {
        Identifiers.require("user group id", value, Identifiers.SLACK);
    }

    @Override
    public String toString() {
        return value;
    }
}
