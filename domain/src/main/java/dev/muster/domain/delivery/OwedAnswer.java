package dev.muster.domain.delivery;

import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * An answer that somebody was promised when theirs took too long.
 *
 * @param responseUrl where Slack takes it, for 30 minutes; null when it has to be a direct message
 */
public record OwedAnswer(
        WorkspaceId workspace,
        RequestId request,
        UserId user,
        @Nullable String responseUrl) {
    /** Without the address, which is as good as a password. */
    @Override
    public String toString() {
        return workspace + "/" + request;
    }
}
