package dev.muster.simulator.workspace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How far each person has read each conversation; what was there before anybody looked counts as read. */
public final class ReadMarks {
    private final Workspace workspace;
    private final Map<Place, Ts> marks = new ConcurrentHashMap<>();
    private volatile @Nullable Ts beginning;

    private record Place(PersonId person, ChannelId channel) {}

    ReadMarks(Workspace workspace) {
        this.workspace = workspace;
    }

    /** From the first call on, what comes is news. */
    public synchronized void begin() {
        if (beginning == null) {
            beginning = workspace.lastTs();
        }
    }

    public void readAll(PersonId person, ChannelId channel) {
        marks.put(new Place(person, channel), workspace.lastTs());
    }

    /** Whether the person has looked at the conversation since that time. */
    public boolean hasRead(PersonId person, ChannelId channel, Ts upTo) {
        Ts mark = marks.get(new Place(person, channel));
        return mark != null && mark.compareTo(upTo) >= 0;
    }

    /** How many messages others have written since the person last looked; replies are read in their thread. */
    public long unread(PersonId person, ChannelId channel) {
        Ts begun = beginning;
        Ts mark = marks.getOrDefault(new Place(person, channel), begun == null ? workspace.lastTs() : begun);
        return workspace.messages().seenBy(person, channel, mark).stream()
                .filter(message -> !message.author().equals(person))
                .filter(message -> message.repliesTo().isEmpty())
                .count();
    }
}
