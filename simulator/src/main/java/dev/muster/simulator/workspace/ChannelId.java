package dev.muster.simulator.workspace;

/** Slack's id of a channel ({@code C...}) or of a direct conversation ({@code D...}). */
public record ChannelId(String value) {
    public ChannelId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A channel's id is empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
