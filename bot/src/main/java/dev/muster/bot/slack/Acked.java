package dev.muster.bot.slack;

import com.slack.api.bolt.response.Response;

/** A response that something is to follow; Bolt hands it through as it is. */
final class Acked extends Response {
    private final Runnable after;

    private Acked(Response response, Runnable after) {
        super(response.getStatusCode(), response.getContentType(), response.getHeaders(), response.getBody());
        this.after = after;
    }

    static Response then(Response response, Runnable after) {
        return new Acked(response, after);
    }

    static Runnable after(Response response) {
        return response instanceof Acked acked ? acked.after : () -> {};
    }
}
