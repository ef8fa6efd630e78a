package dev.muster.bot.slack;

import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.team.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which method Slack won't take until when: for one destination, or for a whole workspace. Slack limits methods by
 * workspace, posts by channel, too; a refusal doesn't say which of the two it was.
 */
final class Holds {
    /** When posts to so many destinations are refused and none is taken in between, it isn't for their channels. */
    private static final int SEVERAL = 8;
    /** After each rest everything that waits is looked at anew, so a workspace rests for a while, not for a second. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final Map<Hold, Instant> until = new ConcurrentHashMap<>();
    private final Map<WorkspaceId, Set<Destination>> refusedInARow = new ConcurrentHashMap<>();

    /** Of the whole workspace when there is no destination. */
    private record Hold(WorkspaceId workspace, @Nullable Destination destination, String method) {}

    /** Slack refused a method for a message, and won't take it before an instant. */
    void hold(QueuedMessage message, String method, Instant at, Instant now) {
        until.values().removeIf(end -> !end.isAfter(now));
        until.put(new Hold(message.workspace(), limited(message), method), at);
        Hold ofAll = new Hold(message.workspace(), null, method);
        if (!method.equals(Delivery.POST)) {
            until.put(ofAll, at);
        } else if (refusedInARow(message) >= SEVERAL) {
            until.put(ofAll, later(at, now.plus(REST)));
        }
    }

    private int refusedInARow(QueuedMessage message) {
        Set<Destination> refused =
                refusedInARow.computeIfAbsent(message.workspace(), w -> ConcurrentHashMap.newKeySet());
        refused.add(limited(message));
        return refused.size();
    }

    /** What Slack counts posts by: those in threads are their channel's. */
    private static Destination limited(QueuedMessage message) {
        return message.destination() instanceof Destination.InThread thread
                ? new Destination.Channel(thread.channel())
                : message.destination();
    }

    /** Slack took a message: its workspace isn't the reason when others are refused. */
    void taken(QueuedMessage message) {
        if (message.posted() == null) {
            refusedInARow.remove(message.workspace());
        }
    }

    /** When a message may be tried; null for now. */
    @Nullable
    Instant heldUntil(QueuedMessage message, Instant now) {
        String method = Delivery.firstMethod(message);
        Instant all = until.get(new Hold(message.workspace(), null, method));
        Instant one = until.get(new Hold(message.workspace(), limited(message), method));
        Instant files =
                Uploads.awaits(message, now) ? until.get(new Hold(message.workspace(), null, Uploads.ADDRESS)) : null;
        Instant end = later(later(all == null ? now : all, one == null ? now : one), files == null ? now : files);
        return end.isAfter(now) ? end : null;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
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
