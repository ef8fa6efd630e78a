package dev.muster.domain.calendar;

import dev.muster.domain.team.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unguessable part of a feed's address: whoever knows it may read the feed, so only its hash is kept.
 *
 * @param workspace says where to look; no secret
 * @param secret 256 random bits as URLs write them
 */
public record FeedAddress(WorkspaceId workspace, String secret) {
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern WRITTEN = Pattern.compile("([A-Z][A-Z0-9]{1,31})-([A-Za-z0-9_-]{43})");

    public static FeedAddress random(WorkspaceId workspace) {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedAddress(
                workspace, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads what {@link #written} wrote; empty for anything else. */
    public static Optional<FeedAddress> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new FeedAddress(new WorkspaceId(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    /** As it stands in a URL. */
    public String written() {
        return workspace + "-" + secret;
    }

    public AddressHash hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return new AddressHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without its secret. */
    @Override
    public String toString() {
        return "FeedAddress[" + workspace + "]";
    }
}
