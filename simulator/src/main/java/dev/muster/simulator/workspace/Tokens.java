package dev.muster.simulator.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All tokens that were ever issued for the app in this workspace. */
public final class Tokens {
    private final Map<String, Token> issued = new ConcurrentHashMap<>();

    public Token add(Token token) {
        issued.put(token.value(), token);
        return token;
    }

    public Optional<Token> find(String value) {
        return Optional.ofNullable(issued.get(value));
    }

    public List<Token> all() {
        return List.copyOf(issued.values());
    }

    /** Makes a token useless for good; nothing happens to one that nobody knows. */
    public void revoke(String value) {
        issued.computeIfPresent(value, (key, token) -> token.asRevoked());
    }
}
