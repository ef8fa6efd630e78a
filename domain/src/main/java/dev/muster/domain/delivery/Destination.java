package dev.muster.domain.delivery;

import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.UserId;

/** Where a message goes: a channel, or one person's direct messages. */
public sealed interface Destination {
    record Channel(ChannelId channel) implements Destination {}

    record Person(UserId user) implements Destination {}
}
