package dev.muster.simulator.play;

import dev.muster.simulator.workspace.SimMessage;
import java.util.List;

/**
 * What a person gets at once for what she did: the app's HTTP status (0: no answer) and its time in real milliseconds,
 * the text that answers her, and everything that became visible to her before the app's acknowledgement.
 */
public record Reply(int status, long millis, String error, String text, List<SimMessage> shown) {
    public Reply {
        shown = List.copyOf(shown);
    }

    /** Whether the app acknowledged in time. */
    public boolean acknowledged() {
        return error.isEmpty();
    }
}
