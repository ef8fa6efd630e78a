package dev.muster.domain.delivery;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * A message that was set aside because it can't be read.
 *
 * @param workspace whose it is; null when not even that can be read
 * @param team whose it is; null when not even that can be read
 */
public record UnreadableMessage(
        MessageKey key,
        @Nullable WorkspaceId workspace,
        @Nullable TeamId team) {}
