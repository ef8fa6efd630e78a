package dev.muster.simulator.api;

/** How many calls a minute Slack allows an app in one workspace, per method. */
public enum Tier {
    ONE(1),
    TWO(20),
    THREE(50),
    FOUR(100),
    /** Hundreds a minute. */
    HUNDREDS(600),
    /** One a second per channel, with short bursts. */
    PER_CHANNEL(Integer.MAX_VALUE);

    private final int perMinute;

    Tier(int perMinute) {
        this.perMinute = perMinute;
    }

    public int perMinute() {
        return perMinute;
    }
}
