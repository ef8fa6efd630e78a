package dev.muster.domain.delivery;

import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;

/**
 * Remembers which requests were taken in hand, so that one that comes twice is done once, whichever instance it comes to.
 */
public interface Inbox {
    /**
     * Takes a request in hand, as one insert under a unique key.
     *
     * @param now UTC instant
     * @return false when somebody took it before
     */
    boolean take(WorkspaceId workspace, RequestId request, Instant now);

    /** Forgets what was taken before a UTC instant, in all workspaces: nobody sends a request again hours later. */
    void forgetBefore(Instant instant);
}
