package dev.muster.simulator.workspace;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A conversation as it was when this value was read; a direct one has no name and one person besides the bot. */
public record Channel(
        ChannelId id,
        String name,
        Kind kind,
        Set<PersonId> members,
        boolean archived,
        Instant created,
        @Nullable PersonId counterpart) {

    /** Who may find it. */
    public enum Kind {
        PUBLIC,
        PRIVATE,
        DIRECT
    }

    public Channel {
        members = Set.copyOf(members);
    }

    public boolean isDirect() {
        return kind == Kind.DIRECT;
    }

    public boolean has(PersonId person) {
        return members.contains(person);
    }

    /** In a direct conversation, the person whom the bot talks to. */
    public Optional<PersonId> directWith() {
        return Optional.ofNullable(counterpart);
    }

    Channel with(PersonId person) {
        Set<PersonId> more = new LinkedHashSet<>(members);
        more.add(person);
        return new Channel(id, name, kind, more, archived, created, counterpart);
    }

    Channel without(PersonId person) {
        Set<PersonId> fewer = new LinkedHashSet<>(members);
        fewer.remove(person);
        return new Channel(id, name, kind, fewer, archived, created, counterpart);
    }

    Channel archived(boolean nowArchived) {
        return new Channel(id, name, kind, members, nowArchived, created, counterpart);
    }
}
