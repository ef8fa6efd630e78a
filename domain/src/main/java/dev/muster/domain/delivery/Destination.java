package dev.muster.domain.delivery;

import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.UserGroupId;
import dev.muster.domain.team.UserId;

/** Where a message goes: a channel, the thread of a message there, one person's direct messages, or who is in a user group. */
public sealed interface Destination {
    record Channel(ChannelId channel) implements Destination {}

    /**
     * The thread of another message of the outbox, which a reply waits for.
     *
     * @param channel where the parent goes, and the reply, too, should its parent never be posted
     */
    record InThread(ChannelId channel, MessageId parent) implements Destination {}

    record Person(UserId user) implements Destination {}

    /** The people of a user group: the message doesn't stand anywhere, its text says who they are to be. */
    record UserGroup(UserGroupId group) implements Destination {}
}
