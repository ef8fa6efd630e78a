package dev.muster.bot.slack;

import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which method Slack won't take until when: for one destination, or for a whole workspace. Slack's limits are
 * of a method and a workspace, only posts are limited by channel first; a refusal doesn't say which of the two it was.
 */
final class Holds {
    /** When posts to so many destinations are refused at the same time, it isn't for their channels. */
    private static final int SEVERAL = 3;

    private final Map<Hold, Instant> until = new ConcurrentHashMap<>();

    /** Of the whole workspace when there is no destination. */
    private record Hold(WorkspaceId workspace, @Nullable Destination destination, String method) {}

    /** Slack refused a method for a message, and won't take it before an instant. */
    void hold(QueuedMessage message, String method, Instant at, Instant now) {
        until.values().removeIf(end -> !end.isAfter(now));
        until.put(new Hold(message.workspace(), message.destination(), method), at);
        if (!method.equals(Delivery.POST) || refusedPosts(message.workspace()) >= SEVERAL) {
            until.put(new Hold(message.workspace(), null, method), at);
        }
    }

    private long refusedPosts(WorkspaceId workspace) {
        return until.keySet().stream()
                .filter(h -> h.workspace().equals(workspace)
                        && h.destination() != null
                        && h.method().equals(Delivery.POST))
                .count();
    }

    /** When a message may be tried; null for now. */
    @Nullable
    Instant heldUntil(QueuedMessage message, Instant now) {
        String method = Delivery.firstMethod(message);
        Instant all = until.get(new Hold(message.workspace(), null, method));
        Instant one = until.get(new Hold(message.workspace(), message.destination(), method));
        Instant later = all == null || (one != null && one.isAfter(all)) ? one : all;
        return later == null || !later.isAfter(now) ? null : later;
    }

    /** The workspaces that take no new posts, and until when. */
    Map<WorkspaceId, Instant> noPostsBefore(Instant now) {
        Map<WorkspaceId, Instant> resting = new HashMap<>();
        until.forEach((hold, end) -> {
            if (hold.destination() == null && hold.method().equals(Delivery.POST) && end.isAfter(now)) {
                resting.put(hold.workspace(), end);
            }
        });
        return resting;
    }
}
