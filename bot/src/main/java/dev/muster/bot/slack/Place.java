package dev.muster.bot.slack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where in Slack a message is to be posted. */
sealed interface Place {
    /**
     * There.
     *
     * @param address the id of a channel or a person
     * @param thread the timestamp of the message whose thread it is; null for no thread
     */
    record At(String address, @Nullable String thread) implements Place {
        /** The same place, outside the thread. */
        At outside() {
            return new At(address, null);
        }
    }

    /** In the thread of a message that isn't posted yet: it is worth asking again after a while. */
    record NotYet(Duration again) implements Place {}
}
