package dev.muster.domain.delivery;

import dev.muster.domain.team.ChannelId;

/** Where a delivered message stands: its channel and the timestamp that Slack gave it. */
public record MessageRef(ChannelId channel, String timestamp) {}
