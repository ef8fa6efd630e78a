package dev.muster.bot.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Tells requests that Slack signed just now from all others. */
public final class RequestSignature {
    public static final String TIMESTAMP_HEADER = "X-Slack-Request-Timestamp";
    public static final String SIGNATURE_HEADER = "X-Slack-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final long WINDOW_SECONDS = Duration.ofMinutes(5).toSeconds();

    private final Clock clock;
    /** Keyed once and cloned for each request: looking up the algorithm costs more than the sum itself. */
    private final Mac template;

    /** What a signature turned out to be. */
    public enum Verdict {
        VALID("valid"),
        MISSING("the request is not signed"),
        WRONG("the signature is wrong"),
        TOO_OLD("the request is older than 5 minutes"),
        FROM_THE_FUTURE("the request is more than 5 minutes ahead of this server's clock");

        private final String reason;

        Verdict(String reason) {
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    public RequestSignature(String signingSecret, Clock clock) {
        this.clock = clock;
        try {
            template = Mac.getInstance(ALGORITHM);
            template.init(new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /**
     * Judges a request.
     *
     * @param timestamp the header with the seconds since 1970, UTC
     * @param signature the header with the signature
     * @param body exactly the bytes that came
     */
    public Verdict check(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null) {
            return Verdict.MISSING;
        }
        long signedAt;
        try {
            signedAt = Long.parseLong(timestamp);
        } catch (NumberFormatException e) {
            return Verdict.WRONG;
        }
        // Compared before the time: nobody learns our clock without knowing the secret.
        byte[] expected = sign(timestamp, body).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
            return Verdict.WRONG;
        }
        long now = clock.instant().getEpochSecond();
        if (signedAt < now - WINDOW_SECONDS) {
            return Verdict.TOO_OLD;
        }
        if (signedAt > now + WINDOW_SECONDS) {
            return Verdict.FROM_THE_FUTURE;
        }
        return Verdict.VALID;
    }

    private String sign(String timestamp, byte[] body) {
        Mac mac = copyOfTemplate();
        mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
        return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    private Mac copyOfTemplate() {
        try {
            return (Mac) template.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java's " + ALGORITHM + " can't be copied", e);
        }
    }
}
