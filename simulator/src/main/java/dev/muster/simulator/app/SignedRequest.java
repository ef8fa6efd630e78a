package dev.muster.simulator.app;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A request to the app with Slack's signature over its body and timestamp. */
public record SignedRequest(String body, Map<String, String> headers) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ALGORITHM = "HmacSHA256";

    public SignedRequest {
        headers = Map.copyOf(headers);
    }

    /** Signs a form body, as of commands and interactions; the timestamp is in seconds since 1970. */
    public static SignedRequest form(String signingSecret, long timestampSeconds, String body) {
        return of(signingSecret, timestampSeconds, FORM, body);
    }

    /** Signs a JSON body, as of events; the timestamp is in seconds since 1970. */
    public static SignedRequest json(String signingSecret, long timestampSeconds, String body) {
        return of(signingSecret, timestampSeconds, "application/json", body);
    }

    private static SignedRequest of(String secret, long timestampSeconds, String contentType, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        headers.put("X-Slack-Request-Timestamp", Long.toString(timestampSeconds));
        headers.put("X-Slack-Signature", signature(secret, timestampSeconds, body));
        return new SignedRequest(body, headers);
    }

    /** Slack's v0 signature: the HMAC-SHA256 of {@code v0:timestamp:body} in lower-case hex. */
    public static String signature(String signingSecret, long timestampSeconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] hash = mac.doFinal(("v0:" + timestampSeconds + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    /** The same request with one header added or replaced. */
    public SignedRequest withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new SignedRequest(body, changed);
    }

    /** The request as the JDK's client sends it, with the given time limit. */
    public HttpRequest to(URI url, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::setHeader);
        return request.build();
    }
}
