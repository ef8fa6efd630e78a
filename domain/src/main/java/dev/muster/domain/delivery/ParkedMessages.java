package dev.muster.domain.delivery;

import java.time.Instant;
import java.util.List;

/** The messages of the outbox that were set aside, for whoever runs Muster; of all workspaces. */
public interface ParkedMessages {
    /** Those that have waited longest, the oldest first. */
    List<ParkedMessage> oldest(int most);

    /** All of them, the oldest first; nothing else of them is read. */
    List<MessageKey> keys();

    /**
     * Makes one due again, behind what waits for its destination already. If Slack may show it, it is looked for before it
     * is posted, as ever.
     *
     * @param now UTC instant that orders messages to one destination
     */
    RetryOutcome retry(MessageKey key, Instant now);
}
