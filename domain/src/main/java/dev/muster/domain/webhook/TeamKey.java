package dev.muster.domain.webhook;

import dev.muster.domain.team.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unguessable end of a webhook's address, which says whose tickets it is about. Only its hash is kept.
 *
 * @param workspace says where to look; no secret
 * @param secret 256 random bits as URLs write them
 */
public record TeamKey(WorkspaceId workspace, String secret) {
    /** Leads nowhere: asked for where there is no key, so that this takes as long. */
    public static final TeamKey NOBODYS = new TeamKey(new WorkspaceId("T0"), "-".repeat(43));

    private static final Pattern WRITTEN = Pattern.compile("([A-Z][A-Z0-9]{1,31})-([A-Za-z0-9_-]{43})");

    public static TeamKey random(WorkspaceId workspace) {
        return new TeamKey(workspace, RandomText.next());
    }

    /** Reads what {@link #written} wrote; empty for anything else. */
    public static Optional<TeamKey> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new TeamKey(new WorkspaceId(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    /** As it stands in a URL. */
    public String written() {
        return workspace + "-" + secret;
    }

    public KeyHash hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return new KeyHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without its secret. */
    @Override
    public String toString() {
        return "TeamKey[" + workspace + "]";
    }
}
