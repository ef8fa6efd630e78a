package dev.muster.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the file in an upload: some clients send it as it is, others as a part of a form. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";,]+)\"?", Pattern.CASE_INSENSITIVE);

    private Multipart() {}

    /** The bytes of the first part with a file name; the whole body when it is no form, or a malformed one. */
    static byte[] file(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") || !boundary.find()) {
            return body;
        }
        // Latin-1 has a character for every byte, so that places in the text are places in the body.
        return part("\r\n" + new String(body, StandardCharsets.ISO_8859_1), "\r\n--" + boundary.group(1))
                .map(part -> part.getBytes(StandardCharsets.ISO_8859_1))
                .orElse(body);
    }

    private static Optional<String> part(String body, String delimiter) {
        return Arrays.stream(body.split(Pattern.quote(delimiter), -1))
                .filter(part -> part.contains("\r\n\r\n"))
                .filter(part -> part.substring(0, part.indexOf("\r\n\r\n"))
                        .toLowerCase(Locale.ROOT)
                        .contains("filename="))
                .map(part -> part.substring(part.indexOf("\r\n\r\n") + 4))
                .findFirst();
    }
}
