package dev.muster.bot.web;

/** The address that Slack's requests come to can't be listened on. */
public final class CannotListenException extends RuntimeException {
    CannotListenException(String bindAddress, int port, Throwable cause) {
        super(
                "can't listen on %s port %d: is something else using it? MUSTER_PORT names another one."
                        .formatted(bindAddress, port),
                cause);
    }
}
