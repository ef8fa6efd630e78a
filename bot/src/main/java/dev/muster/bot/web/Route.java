package dev.muster.bot.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One address that the server answers.
 *
 * @param method {@code GET} or {@code POST}
 * @param path the path, or what it starts with if it ends in a slash
 * @param longestBody how many bytes a request's body may have
 */
public record Route(String method, String path, Endpoint endpoint, int longestBody) {
    static final int LONGEST_BODY = 1 << 20;

    public Route(String method, String path, Endpoint endpoint) {
        this(method, path, endpoint, LONGEST_BODY);
    }

    /** The same, which takes only shorter bodies. */
    public Route taking(int bytes) {
        return new Route(method, path, endpoint, bytes);
    }

    /** Answers one request; may throw, and may block. */
    @FunctionalInterface
    public interface Endpoint {
        Reply answer(Call call) throws Exception;
    }

    /**
     * A request.
     *
     * @param path the path, decoded
     * @param query what follows the question mark, or empty
     * @param body the bytes that came; empty for {@code GET}
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps them
    public record Call(String path, String query, Headers headers, byte[] body) {}

    /** A request's headers. */
    @FunctionalInterface
    public interface Headers {
        @Nullable
        String get(String name);
    }

    /**
     * A response.
     *
     * @param body empty for none
     * @param headers besides those that tell the body's type and length
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
        public Reply {
            headers = Map.copyOf(headers);
        }

        public Reply(int status, String contentType, byte[] body) {
            this(status, contentType, body, Map.of());
        }

        public static Reply text(int status, String line) {
            return new Reply(status, "text/plain; charset=utf-8", line.getBytes(StandardCharsets.UTF_8));
        }
    }

    boolean answers(String requested) {
        return path.endsWith("/") ? requested.startsWith(path) : requested.equals(path);
    }
}
