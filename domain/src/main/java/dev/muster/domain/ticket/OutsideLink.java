package dev.muster.domain.ticket;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a ticket is in another system.
 *
 * @param url an absolute {@code http} or {@code https} address with a host and without a user, at most {@link #LONGEST}
 *     characters; nothing in it means anything in Slack's markup but {@code &}
 */
public record OutsideLink(String url) {
    public static final int LONGEST = 500;

    public OutsideLink {
        if (!isOne(url)) {
            throw new IllegalArgumentException("a link is an http or https address of at most " + LONGEST
                    + " characters; this one has " + url.length());
        }
    }

    /** What a person typed; empty when it is no such address. */
    public static Optional<OutsideLink> parse(String typed) {
        String url = typed.strip();
        return isOne(url) ? Optional.of(new OutsideLink(url)) : Optional.empty();
    }

    private static boolean isOne(String url) {
        if (url.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            return scheme != null
                    && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What two links to the same place have in common: without the scheme and a slash at the end, the host in small letters. */
    public String place() {
        URI uri = URI.create(url);
        String host = uri.getRawAuthority();
        String behind = url.substring(uri.getScheme().length() + "://".length() + host.length());
        return host.toLowerCase(Locale.ROOT)
                + (behind.endsWith("/") ? behind.substring(0, behind.length() - 1) : behind);
    }

    @Override
    public String toString() {
        return url;
    }
}
