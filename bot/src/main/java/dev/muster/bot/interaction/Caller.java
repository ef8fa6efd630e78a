package dev.muster.bot.interaction;

import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and where.
 *
 * @param channel where they typed or pressed; null in a modal or the App Home
 */
public record Caller(
        WorkspaceId workspace, UserId user, @Nullable ChannelId channel) {}
