package dev.muster.domain.webhook;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts signing secrets for the database with a key that isn't in it (AES-256-GCM, a fresh nonce each time). What was
 * sealed for one team opens for no other.
 */
public final class SecretSeal {
    /** A key that is shorter could be guessed. */
    public static final int SHORTEST_KEY = 32;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /**
     * A seal of one key.
     *
     * @param setting at least {@link #SHORTEST_KEY} characters that nobody can guess
     */
    public SecretSeal(String setting) {
        if (setting.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("a key has at least " + SHORTEST_KEY + " characters");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(setting.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            key = new SecretKeySpec(mac.doFinal("muster webhook secrets 1".getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    SealedSecret seal(WorkspaceId workspace, TeamId team, SigningSecret secret) {
        return sealText(workspace, team, secret.text());
    }

    /** Seals a text of a team's that is as good as a secret. */
    public SealedSecret sealText(WorkspaceId workspace, TeamId team, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, workspace, team);
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return new SealedSecret(Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + CIPHER, e);
        }
    }

    /** The secret; empty when it was sealed with another key, or for another team. */
    public Optional<SigningSecret> open(WorkspaceId workspace, TeamId team, SealedSecret sealed) {
        return openText(workspace, team, sealed).map(SigningSecret::new);
    }

    /** The text; empty when it was sealed with another key, or for another team. */
    public Optional<String> openText(WorkspaceId workspace, TeamId team, SealedSecret sealed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed.value());
            if (bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE_BYTES];
            System.arraycopy(bytes, 0, nonce, 0, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, workspace, team);
            byte[] opened = cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, WorkspaceId workspace, TeamId team) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((workspace + "/" + team).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
