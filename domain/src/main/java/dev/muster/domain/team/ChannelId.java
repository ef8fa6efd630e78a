package dev.muster.domain.team;

/** Identifies one channel or direct message, e.g. {@code C0BILLING}. */
public record ChannelId(String value) {
    public ChannelId {
        Identifiers.require("channel id", value, Identifiers.SLACK);
    }

    @Override
    public String toString() {
        return value;
    }
}
