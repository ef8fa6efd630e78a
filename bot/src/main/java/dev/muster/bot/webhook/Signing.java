package dev.muster.bot.webhook;

import dev.muster.domain.webhook.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** How a webhook's requests are signed: which headers, and over which bytes. */
enum Signing {
    /** Ours: {@code v1=} and the hexadecimal HMAC-SHA256 over {@code timestamp.body}; the time in seconds since 1970, UTC. */
    MUSTER("Muster-Timestamp", "Muster-Signature", ".") {
        @Override
        String written(byte[] mac) {
            return "v1=" + HexFormat.of().formatHex(mac);
        }

        @Override
        Instant read(String timestamp) {
            return Instant.ofEpochSecond(Long.parseLong(timestamp));
        }
    },
    /** Zendesk's: the HMAC-SHA256 over the timestamp and the body in Base64; the time as ISO 8601 writes it. */
    ZENDESK("X-Zendesk-Webhook-Signature-Timestamp", "X-Zendesk-Webhook-Signature", "") {
        @Override
        String written(byte[] mac) {
            return Base64.getEncoder().encodeToString(mac);
        }

        @Override
        Instant read(String timestamp) {
            return Instant.parse(timestamp);
        }
    };

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_SIGNATURES = 4;

    private final String timestampHeader;
    private final String signatureHeader;
    private final String between;

    Signing(String timestampHeader, String signatureHeader, String between) {
        this.timestampHeader = timestampHeader;
        this.signatureHeader = signatureHeader;
        this.between = between;
    }

    String timestampHeader() {
        return timestampHeader;
    }

    String signatureHeader() {
        return signatureHeader;
    }

    abstract String written(byte[] mac);

    /**
     * When a request was signed, a UTC instant.
     *
     * @throws DateTimeException when it is no time
     * @throws NumberFormatException when it is no number
     */
    abstract Instant read(String timestamp);

    /** The same; empty when it is no time. */
    Optional<Instant> signedAt(String timestamp) {
        try {
            return Optional.of(read(timestamp));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    String sign(SigningSecret secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.text().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + between).getBytes(StandardCharsets.UTF_8));
            return written(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /**
     * Whether one of the secrets made a signature; tries them all, so that it takes as long whichever did. While its secret is
     * being changed, a sender gives several signatures with commas between them: one must be right.
     */
    boolean isBy(List<SigningSecret> secrets, String timestamp, String signatures, byte[] body) {
        String[] given = signatures.split(",", MOST_SIGNATURES + 1);
        boolean right = false;
        for (SigningSecret secret : secrets) {
            byte[] made = sign(secret, timestamp, body).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < Math.min(given.length, MOST_SIGNATURES); i++) {
                right |= MessageDigest.isEqual(made, given[i].strip().getBytes(StandardCharsets.UTF_8));
            }
        }
        return right;
    }

    /**
     * The marks by which a request is known again: what was signed, and what its sender calls it, if that is said. Only the
     * first is signed, so a copy of a request is known again whatever is said of it.
     */
    static List<String> receipts(String timestamp, byte[] body, @Nullable String called) {
        String signed = mark("signed", timestamp.getBytes(StandardCharsets.UTF_8), body);
        return called == null
                ? List.of(signed)
                : List.of(mark("called", called.getBytes(StandardCharsets.UTF_8), new byte[0]), signed);
    }

    private static String mark(String kind, byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((kind + " " + first.length + " ").getBytes(StandardCharsets.US_ASCII));
            digest.update(first);
            return HexFormat.of().formatHex(digest.digest(second), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
