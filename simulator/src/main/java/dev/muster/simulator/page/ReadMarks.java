package dev.muster.simulator.page;

import dev.muster.simulator.workspace.ChannelId;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Ts;
import dev.muster.simulator.workspace.Workspace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How far each person has read each conversation; what was there before anybody looked counts as read. */
final class ReadMarks {
    private final Workspace workspace;
    private final Map<Place, Ts> marks = new ConcurrentHashMap<>();
    private volatile @Nullable Ts beginning;

    private record Place(PersonId person, ChannelId channel) {}

    ReadMarks(Workspace workspace) {
        this.workspace = workspace;
    }

    /** From now on, what comes is news. */
    synchronized void begin() {
        if (beginning == null) {
            beginning = workspace.lastTs();
        }
    }

    void readAll(PersonId person, ChannelId channel) {
        marks.put(new Place(person, channel), workspace.lastTs());
    }

    /** What others have said to the person since she last looked. */
    long unread(PersonId person, ChannelId channel) {
        Ts begun = beginning;
        Ts mark = marks.getOrDefault(new Place(person, channel), begun == null ? workspace.lastTs() : begun);
        return workspace.messages().seenBy(person, channel, mark).stream()
                .filter(message -> !message.author().equals(person))
                .filter(message -> !isHiddenReply(message))
                .count();
    }

    /** Replies are read in their thread. */
    private static boolean isHiddenReply(SimMessage message) {
        return message.repliesTo().isPresent();
    }
}
