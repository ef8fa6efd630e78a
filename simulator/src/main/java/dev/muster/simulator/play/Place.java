package dev.muster.simulator.play;

import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;

/** A person in a conversation, about to type. */
public final class Place {
    private final Interactions interactions;
    private final Person person;
    private final Channel channel;

    Place(Interactions interactions, Person person, Channel channel) {
        this.interactions = interactions;
        this.person = person;
        this.channel = channel;
    }

    /** Types a slash command and waits for what she sees at once. */
    public Reply types(String command) {
        if (!command.startsWith("/")) {
            throw new IllegalArgumentException("A command starts with /; use says() to post: " + command);
        }
        return interactions.command(person, channel, command);
    }

    /** Posts a message; @handles and #channels become references. */
    public SimMessage says(String text) {
        return interactions.say(person, channel, text, null);
    }

    /** Answers in a message's thread. */
    public SimMessage repliesTo(SimMessage message, String text) {
        return interactions.say(person, channel, text, message.repliesTo().orElse(message.ts()));
    }
}
