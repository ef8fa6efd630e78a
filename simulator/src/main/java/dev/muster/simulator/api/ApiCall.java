package dev.muster.simulator.api;

import dev.muster.simulator.workspace.Bot;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.Ts;
import dev.muster.simulator.workspace.Workspace;

/** One call of a method by the app: its arguments and the workspace that its token belongs to. */
public record ApiCall(Workspace workspace, Args args) {

    public Bot bot() {
        return workspace.bot();
    }

    /** The channel named by {@code channel}: an id or a name. */
    public Channel channel() {
        Channel channel = args.text("channel")
                .flatMap(workspace::findChannel)
                .orElseThrow(() -> new Refusal("channel_not_found"));
        if (channel.kind() == Channel.Kind.PRIVATE && !channel.has(bot().user())) {
            throw new Refusal("channel_not_found");
        }
        return channel;
    }

    /** The channel, or, for a person's id, the direct conversation with that person. */
    public Channel channelOrPerson() {
        String target = args.text("channel").orElseThrow(() -> new Refusal("channel_not_found"));
        return workspace
                .find(new PersonId(target))
                .filter(person -> !person.deactivated())
                .map(person -> workspace.directChannel(person.id()))
                .orElseGet(this::channel);
    }

    public void requireMember(Channel channel) {
        if (!channel.has(bot().user())) {
            throw new Refusal("not_in_channel");
        }
    }

    public Person person(String key) {
        return args.text(key)
                .flatMap(id -> workspace.find(new PersonId(id)))
                .orElseThrow(() -> new Refusal("user_not_found"));
    }

    /** A timestamp argument; refuses a malformed one like a message that isn't there. */
    public Ts ts(String key, String error) {
        return args.text(key).flatMap(Ts::parse).orElseThrow(() -> new Refusal(error));
    }
}
