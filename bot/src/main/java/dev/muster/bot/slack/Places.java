package dev.muster.bot.slack;

import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.MessageRef;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.QueuedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds where a message goes. A reply waits until its parent is posted, and goes wherever that stands; if there is no
 * parent that could still be posted, it stands by itself in the channel: better there than nowhere.
 */
final class Places {
    /** Whoever puts a reply puts its parent, too, if not always before it. */
    private static final Duration PARENT_WITHIN = Duration.ofMinutes(10);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Outbox outbox;

    Places(Outbox outbox) {
        this.outbox = outbox;
    }

    Place of(QueuedMessage message, Instant now) {
        return switch (message.destination()) {
            case Destination.Channel to -> new Place.At(to.channel().value(), null);
            case Destination.Person to -> new Place.At(to.user().value(), null);
            case Destination.UserGroup to -> new Place.At(to.group().value(), null);
            case Destination.InThread to -> inThread(message, to, now);
        };
    }

    private Place inThread(QueuedMessage reply, Destination.InThread to, Instant now) {
        Optional<QueuedMessage> parent = outbox.find(reply.workspace(), to.parent());
        MessageRef stands = parent.map(QueuedMessage::posted).orElse(null);
        if (stands != null) {
            return new Place.At(stands.channel().value(), stands.timestamp());
        }
        Duration age = Duration.between(reply.queuedAt(), now);
        boolean awaited =
                parent.isPresent() ? parent.get().state() == QueuedMessage.State.DUE : age.compareTo(PARENT_WITHIN) < 0;
        // One that stands by itself already stays there.
        return awaited && reply.posted() == null
                ? new Place.NotYet(again(age))
                : new Place.At(to.channel().value(), null);
    }

    /** Soon at first; the longer it lasts, the more rarely. */
    private static Duration again(Duration age) {
        Duration rarely = age.dividedBy(4);
        if (rarely.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return rarely.compareTo(LONGEST) > 0 ? LONGEST : rarely;
    }
}
