package dev.muster.domain.delivery;

import dev.muster.domain.team.WorkspaceId;

/** The name of a message among those of all workspaces, as whoever runs Muster types it. */
public record MessageKey(String value) {
    public MessageKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a message's key is empty");
        }
    }

    public static MessageKey of(WorkspaceId workspace, MessageId message) {
        return new MessageKey(workspace + "/" + message);
    }

    @Override
    public String toString() {
        return value;
    }
}
