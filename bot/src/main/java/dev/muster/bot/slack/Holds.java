package dev.muster.bot.slack;

import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Remembers which method Slack won't take for which destination until when. */
final class Holds {
    private final Map<Hold, Instant> until = new ConcurrentHashMap<>();

    private record Hold(WorkspaceId workspace, Destination destination, String method) {}

    void hold(QueuedMessage message, String method, Instant at) {
        until.put(key(message, method), at);
    }

    /** When a message may be tried; null for now. */
    @Nullable
    Instant heldUntil(QueuedMessage message, Instant now) {
        Hold hold = key(message, message.posted() == null ? Delivery.POST : Delivery.UPDATE);
        Instant at = until.get(hold);
        if (at != null && !at.isAfter(now)) {
            until.remove(hold, at);
            return null;
        }
        return at;
    }

    private static Hold key(QueuedMessage message, String method) {
        return new Hold(message.workspace(), message.destination(), method);
    }
}
