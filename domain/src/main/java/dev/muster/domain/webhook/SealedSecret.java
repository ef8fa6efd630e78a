package dev.muster.domain.webhook;

/**
 * A signing secret as it is stored; only a {@link SecretSeal} can open it.
 *
 * @param value as {@link SecretSeal} wrote it
 */
public record SealedSecret(String value) {
    @Override
    public String toString() {
        return "SealedSecret";
    }
}
