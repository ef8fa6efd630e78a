package dev.muster.simulator.api;

import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Bot;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Token;
import dev.muster.simulator.workspace.Ts;
import dev.muster.simulator.workspace.Workspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call of a method by the app: its arguments, its token, and the workspace that the token belongs to. */
public record ApiCall(Workspace workspace, @Nullable Token token, Args args) {

    public Bot bot() {
        return workspace.bot();
    }

    /** Whom the token stands for: the bot's user, or a person. */
    public PersonId caller() {
        return token == null ? bot().user() : token.user();
    }

    public boolean allows(String scope) {
        return token != null && token.allows(scope);
    }

    /** Refuses unless the token has the scope. */
    public void requireScope(String scope) {
        if (!allows(scope)) {
            throw missing(scope);
        }
    }

    private Refusal missing(String scope) {
        String provided = token == null ? "" : String.join(",", token.scopes());
        return new Refusal("missing_scope", Json.object("needed", scope, "provided", provided));
    }

    /** The channel named by {@code channel}: an id or a name. */
    public Channel channel() {
        return channel(args.text("channel"));
    }

    public Channel channel(Optional<String> idOrName) {
        Channel channel = idOrName.flatMap(workspace::findChannel).orElseThrow(() -> new Refusal("channel_not_found"));
        if (channel.kind() != Channel.Kind.PUBLIC && !channel.has(caller())) {
            throw new Refusal("channel_not_found");
        }
        return channel;
    }

    /** The channel, for which the token must have the scope of that kind. */
    public Channel channelFor(String kind) {
        Channel channel = channel();
        requireScope(Access.scopeFor(channel, kind));
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
        if (!channel.has(caller())) {
            throw new Refusal("not_in_channel");
        }
    }

    /** The channel is open, and the caller is in it. */
    public void requireOpen(Channel channel) {
        if (channel.archived()) {
            throw new Refusal("is_archived");
        }
        requireMember(channel);
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

    /** The message that {@code channel} and a timestamp name, for reactions and pins. */
    public SimMessage item(Channel channel) {
        if (args.text("timestamp").isEmpty()) {
            throw new Refusal("no_item_specified");
        }
        return workspace
                .messages()
                .find(channel.id(), ts("timestamp", "bad_timestamp"))
                .orElseThrow(() -> new Refusal("message_not_found"));
    }
}
