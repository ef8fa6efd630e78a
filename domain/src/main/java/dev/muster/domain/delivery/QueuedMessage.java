package dev.muster.domain.delivery;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox, as a sender sees it.
 *
 * @param content the newest content; a sender delivers just this revision
 * @param forgottenIfDeleted whether this revision is let be when somebody deleted the message
 * @param posted where the message already stands; null before it was posted for the first time
 * @param attempts tries, at this revision or before the first post, of which nobody knows whether Slack took them
 * @param queuedAt UTC instant of the first {@link Outbox#put}
 * @param uploads what Slack has of the content's attachments, by their keys
 * @param lastError why the last attempt failed, or why it is parked
 */
public record QueuedMessage(
        WorkspaceId workspace,
        TeamId team,
        MessageId id,
        Destination destination,
        Content<?> content,
        long revision,
        boolean forgottenIfDeleted,
        @Nullable MessageRef posted,
        State state,
        int attempts,
        Instant queuedAt,
        Map<String, UploadedFile> uploads,
        @Nullable String lastError) {
    public QueuedMessage {
        uploads = Map.copyOf(uploads);
    }

    /** Whether Slack may already show it although nobody recorded that: whoever posts it has to look for it first. */
    public boolean mayBePosted() {
        return attempts > 0;
    }

    /** The same message, set aside for good for a reason. */
    public QueuedMessage parked(String error) {
        return with(State.PARKED, uploads, error);
    }

    /** The same message, one of whose attachments Slack has now. */
    public QueuedMessage uploaded(String attachment, UploadedFile file) {
        Map<String, UploadedFile> more = new HashMap<>(uploads);
        more.put(attachment, file);
        return with(state, more, lastError);
    }

    private QueuedMessage with(State newState, Map<String, UploadedFile> newUploads, @Nullable String error) {
        return new QueuedMessage(
                workspace,
                team,
                id,
                destination,
                content,
                revision,
                forgottenIfDeleted,
                posted,
                newState,
                attempts,
                queuedAt,
                newUploads,
                error);
    }

    /** Where a message is on its way. */
    public enum State {
        /** Its newest revision waits to be delivered. */
        DUE,
        /** Slack shows its newest revision. */
        SENT,
        /** Slack refused it for good; it waits for a person. */
        PARKED
    }
}
