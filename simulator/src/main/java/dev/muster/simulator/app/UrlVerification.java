package dev.muster.simulator.app;

import com.google.gson.JsonObject;
import dev.muster.simulator.api.Bodies;
import dev.muster.simulator.api.Refusal;
import dev.muster.simulator.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether the address for events was proved to be the app's own: it must answer with the challenge that it is sent.
 *
 * @param url the address; empty text where there is none
 * @param problem why it isn't proved, in a line; empty when it is
 */
public record UrlVerification(String url, String problem) {

    public boolean isVerified() {
        return problem.isEmpty();
    }

    /** The result for whoever asked over HTTP. */
    public JsonObject json() {
        return Json.object("ok", isVerified(), "url", url, "error", isVerified() ? null : problem);
    }

    /** Does the handshake with a challenge that nobody can guess. */
    public static UrlVerification of(AppConnection app) {
        Optional<URI> url = app.eventsUrl();
        if (url.isEmpty()) {
            return new UrlVerification("", "There is no request URL for events");
        }
        String challenge = UUID.randomUUID().toString();
        return new UrlVerification(url.get().toString(), problem(send(app, challenge), challenge));
    }

    /** Sends a challenge to the address for events. */
    public static Delivery send(AppConnection app, String challenge) {
        SignedRequest request = app.json(Json.write(Payloads.urlVerification(challenge)), Duration.ZERO);
        return app.eventsUrl().map(url -> app.send(url, request)).orElseGet(() -> app.send(request));
    }

    private static String problem(Delivery answer, String challenge) {
        if (!answer.acknowledged()) {
            return answer.status() == 0
                    ? "The app did not answer: " + answer.failure().reason()
                    : "The app answered with the status " + answer.status();
        }
        return said(answer).equals(challenge) ? "" : "The app did not answer with the challenge";
    }

    /** The challenge as plain text, in JSON, or in a form. */
    private static String said(Delivery answer) {
        String body = answer.body().strip();
        if (answer.contentType().startsWith("application/json")) {
            return Json.parseObject(body)
                    .flatMap(json -> Json.text(json, "challenge"))
                    .orElse("");
        }
        if (answer.contentType().startsWith("application/x-www-form-urlencoded")) {
            try {
                return Json.text(Bodies.form(body), "challenge", "");
            } catch (Refusal malformed) {
                return "";
            }
        }
        return body;
    }
}
