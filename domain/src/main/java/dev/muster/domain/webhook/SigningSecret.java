package dev.muster.domain.webhook;

/**
 * What requests are signed with.
 *
 * @param text 1 to {@link #LONGEST} characters; its bytes in UTF-8 are the key
 */
public record SigningSecret(String text) {
    public static final int LONGEST = 200;

    public SigningSecret {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a signing secret has 1 to " + LONGEST + " characters, not " + text.length());
        }
    }

    /** 256 random bits as URLs write them. */
    public static SigningSecret random() {
        return new SigningSecret(RandomText.next());
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "SigningSecret";
    }
}
