package dev.muster.simulator.workspace;

/** Something that happened in the workspace, told to whoever listens after it happened. */
public sealed interface Change {
    /** A message appeared; an ephemeral one, too. */
    record Posted(SimMessage message) implements Change {}

    record Edited(SimMessage before, SimMessage after) implements Change {}

    record Deleted(SimMessage message) implements Change {}

    /** Somebody put an emoji, named without colons, under a message. */
    record Reacted(SimMessage message, PersonId person, String name) implements Change {}

    /** Somebody took one back. */
    record Unreacted(SimMessage message, PersonId person, String name) implements Change {}

    record Pinned(SimMessage message) implements Change {}

    /** Somebody chose something in a menu or picker of a message. */
    record Chosen(SimMessage message, PersonId person) implements Change {}

    record Archived(Channel channel) implements Change {}

    record Unarchived(Channel channel) implements Change {}

    record Joined(ChannelId channel, PersonId person) implements Change {}

    record Left(ChannelId channel, PersonId person) implements Change {}

    /** Somebody new in the workspace. */
    record Arrived(Person person) implements Change {}

    /** Somebody's name, zone or standing is another; deactivation among it. */
    record PersonChanged(Person person) implements Change {}

    record TokenRevoked(Token token) implements Change {}

    /** Anything else that a page may want to draw anew. */
    record Other() implements Change {}
}
