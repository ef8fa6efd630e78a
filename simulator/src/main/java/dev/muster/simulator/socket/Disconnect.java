package dev.muster.simulator.socket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why Slack takes leave of a socket. */
public enum Disconnect {
    /** It will be closed in some ten seconds. */
    WARNING,
    /** It is closed now; the app shall open another. */
    REFRESH_REQUESTED,
    /** Socket Mode was turned off. */
    LINK_DISABLED,
    /** The app has ten already. */
    TOO_MANY_WEBSOCKETS;

    /** As Slack writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of that word. */
    public static Optional<Disconnect> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
