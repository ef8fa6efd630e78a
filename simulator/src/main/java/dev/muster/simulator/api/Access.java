package dev.muster.simulator.api;

import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Token;
import java.util.List;
import java.util.Set;

/**
 * Who may call a method.
 *
 * @param kinds the kinds of token that it takes; none when it takes no token at all
 * @param scopes any one of these is enough to call it; some methods look again once they know the conversation
 */
public record Access(Set<Token.Kind> kinds, List<String> scopes) {
    private static final List<String> FAMILIES = List.of("channels", "groups", "im", "mpim");

    public Access {
        kinds = Set.copyOf(kinds);
        scopes = List.copyOf(scopes);
    }

    /** Anybody, without a token. */
    static Access open() {
        return new Access(Set.of(), List.of());
    }

    /** Any token of a workspace, whatever it may do. */
    static Access anyToken() {
        return new Access(Set.of(Token.Kind.BOT, Token.Kind.USER), List.of());
    }

    /** A bot's token with this scope; {@code ""} for none in particular. */
    static Access bot(String scope) {
        return new Access(Set.of(Token.Kind.BOT), scope.isEmpty() ? List.of() : List.of(scope));
    }

    /** A bot's or a person's token with this scope. */
    static Access botOrUser(String scope) {
        return new Access(Set.of(Token.Kind.BOT, Token.Kind.USER), List.of(scope));
    }

    /** The app's own token with this scope. */
    public static Access app(String scope) {
        return new Access(Set.of(Token.Kind.APP), List.of(scope));
    }

    /** A token with the scope of that kind ({@code read}, {@code history}) for some sort of conversation. */
    static Access conversations(String kind) {
        return new Access(
                Set.of(Token.Kind.BOT, Token.Kind.USER),
                FAMILIES.stream().map(family -> family + ":" + kind).toList());
    }

    /** The scope of that kind for one conversation. */
    static String scopeFor(Channel channel, String kind) {
        return switch (channel.kind()) {
                    case PUBLIC -> "channels:";
                    case PRIVATE -> "groups:";
                    case DIRECT -> "im:";
                }
                + kind;
    }
}
