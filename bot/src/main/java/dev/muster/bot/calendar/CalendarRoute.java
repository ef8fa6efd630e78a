package dev.muster.bot.calendar;

import dev.muster.bot.web.Route;
import dev.muster.bot.web.Route.Call;
import dev.muster.bot.web.Route.Reply;
import dev.muster.domain.calendar.CalendarDesk;
import dev.muster.domain.calendar.CalendarDesk.Shown;
import dev.muster.domain.calendar.FeedAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /calendar/<address>.ics}: a feed, to whoever knows its address. */
public final class CalendarRoute {
    private static final String PATH = "/calendar/";
    private static final String SUFFIX = ".ics";
    private static final String TYPE = "text/calendar; charset=utf-8";
    /** Kept by calendars, but asked for each time; by nobody in between. */
    private static final String CACHED = "private, no-cache";

    private final CalendarDesk desk;
    private final Clock clock;

    public CalendarRoute(CalendarDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    public Route route() {
        return new Route("GET", PATH, this::answer);
    }

    /** The whole address of a feed. */
    static String url(URI publicUrl, FeedAddress address) {
        return publicUrl + PATH + address.written() + SUFFIX;
    }

    private Reply answer(Call call) {
        Optional<Shown> shown = address(call.path()).flatMap(address -> desk.read(address, clock.instant()));
        if (shown.isEmpty()) {
            return Reply.text(404, "there is no calendar at this address");
        }
        byte[] body = FeedText.of(shown.get()).getBytes(StandardCharsets.UTF_8);
        String tag = tag(body);
        Map<String, String> headers = Map.of("ETag", tag, "Cache-Control", CACHED);
        return isKnown(call.headers().get("If-None-Match"), tag)
                ? new Reply(304, TYPE, new byte[0], headers)
                : new Reply(200, TYPE, body, headers);
    }

    private static Optional<FeedAddress> address(String path) {
        return path.startsWith(PATH) && path.endsWith(SUFFIX) && path.length() > PATH.length() + SUFFIX.length()
                ? FeedAddress.read(path.substring(PATH.length(), path.length() - SUFFIX.length()))
                : Optional.empty();
    }

    /** Proxies that compress make a tag a weak one; it is still the same feed. */
    private static boolean isKnown(@Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(known -> known.strip().replaceFirst("^W/", ""))
                        .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
