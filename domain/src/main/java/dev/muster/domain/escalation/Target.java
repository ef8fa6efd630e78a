package dev.muster.domain.escalation;

import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.UserId;

/** Who is asked at a step of a playbook. */
public sealed interface Target {
    /** A certain person, of the team or not. */
    record Person(UserId user) implements Target {}

    /** Whoever is strong in the ticket's skill and on shift at that moment. */
    record Expert() implements Target {}

    /** The team's lead at that moment. */
    record Lead() implements Target {}

    /** Everybody in a channel, such as the engineers'. */
    record Channel(ChannelId channel) implements Target {}
}
