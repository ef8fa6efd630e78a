package dev.muster.domain.outgoing;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where another system takes events.
 *
 * @param uri absolute, with a host, without a user and without a fragment
 */
public record ReceiverAddress(URI uri) {
    public static final int LONGEST = 500;

    private static final String RIGHT = "give one like https://hooks.example.com/muster.";

    /** An address, or the line that says what is wrong with it. */
    public sealed interface Read {
        record Ok(ReceiverAddress address) implements Read {}

        record Wrong(String line) implements Read {}
    }

    /**
     * Reads what a lead wrote.
     *
     * @param plainToo whether {@code http} is possible, too
     */
    public static Read read(String written, boolean plainToo) {
        if (written.isBlank()) {
            return new Read.Wrong("The address is missing: " + RIGHT);
        }
        if (written.length() > LONGEST) {
            return new Read.Wrong(
                    "The address has %,d characters: at most %d are possible.".formatted(written.length(), LONGEST));
        }
        URI uri;
        try {
            uri = new URI(written.strip());
        } catch (URISyntaxException e) {
            return new Read.Wrong("This is no address: " + RIGHT);
        }
        boolean https = "https".equalsIgnoreCase(uri.getScheme());
        if (!https && !(plainToo && "http".equalsIgnoreCase(uri.getScheme()))) {
            return new Read.Wrong("The address doesn't begin with https://: " + RIGHT);
        }
        if (uri.getHost() == null) {
            return new Read.Wrong("The address names no host: " + RIGHT);
        }
        if (uri.getRawUserInfo() != null) {
            return new Read.Wrong("The address has a user before the @: leave it out, the signature says who sends.");
        }
        if (uri.getRawFragment() != null) {
            return new Read.Wrong("The address has a part behind a #: leave it out.");
        }
        return new Read.Ok(new ReceiverAddress(uri));
    }

    /** Whether it is encrypted on the way. */
    public boolean isEncrypted() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Enough of it to know it by, without what may be a password. */
    public String shown() {
        boolean more = (!uri.getRawPath().isEmpty() && !uri.getRawPath().equals("/")) || uri.getRawQuery() != null;
        return uri.getScheme() + "://" + uri.getRawAuthority() + (more ? "/…" : "");
    }

    /** Without what may be a password. */
    @Override
    public String toString() {
        return shown();
    }
}
