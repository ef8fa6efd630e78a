package dev.muster.bot.interaction;

import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Slack's markup: what people typed is shown as they typed it and never mentions anybody. */
public final class Mrkdwn {
    private static final char POP_TURN = '\u202C';
    private static final char POP_ISOLATE = '\u2069';

    private Mrkdwn() {}

    /** Text as it was typed: no mention, link or channel-wide call can come out of it. */
    public static String escape(String typed) {
        return closed(typed).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Escaped text, in bold from its beginning to its end: its own asterisks end nothing. */
    public static String bold(String typed) {
        return "*" + withoutAsterisks(typed) + "*";
    }

    /** The same as a link. */
    public static String boldLink(String url, String typed) {
        return "*<%s|%s>*".formatted(escape(url), withoutAsterisks(typed).replace('|', '¦'));
    }

    private static String withoutAsterisks(String typed) {
        return escape(typed.replace('*', '∗'));
    }

    /** Marks that turn the direction of writing around count until the end of the text, not for what follows it. */
    private static String closed(String typed) {
        int turns = 0;
        int isolates = 0;
        for (int i = 0; i < typed.length(); i++) {
            switch (typed.charAt(i)) {
                case '\u202A', '\u202B', '\u202D', '\u202E' -> turns++;
                case POP_TURN -> turns = Math.max(0, turns - 1);
                case '\u2066', '\u2067', '\u2068' -> isolates++;
                case POP_ISOLATE -> isolates = Math.max(0, isolates - 1);
                default -> {}
            }
        }
        return typed
                + String.valueOf(POP_TURN).repeat(turns)
                + String.valueOf(POP_ISOLATE).repeat(isolates);
    }

    /** Escaped text for between backticks. */
    public static String code(String typed) {
        return escape(typed.replace('`', '\''));
    }

    public static String mention(UserId user) {
        return "<@" + user + ">";
    }

    public static String mention(ChannelId channel) {
        return "<#" + channel + ">";
    }

    /** "Ana, Raj and Mei", as mentions; "nobody" for nobody. */
    public static String mentions(List<UserId> users) {
        return list(users.stream().map(Mrkdwn::mention).toList(), "nobody");
    }

    /** "a, b and c". */
    public static String list(List<String> items, String none) {
        return switch (items.size()) {
            case 0 -> none;
            case 1 -> items.getFirst();
            default ->
                items.subList(0, items.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                        + items.getLast();
        };
    }

    /** An instant that each reader sees in their own zone; the fallback is UTC. */
    public static String time(Instant instant) {
        return "<!date^%d^{date_short_pretty} at {time}|%s UTC>"
                .formatted(
                        instant.getEpochSecond(),
                        instant.toString().replace("T", " ").substring(0, 16));
    }

    /** "by @Mara 19 Nov at 10:00"; empty while nobody did it. */
    public static String by(@Nullable UserId user, @Nullable Instant at) {
        return user == null || at == null ? "" : "by " + mention(user) + " " + time(at);
    }

    /** A duration as people say it, e.g. "3 d 4 h", "2 h 5 min", "less than a minute". */
    public static String duration(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes < 1) {
            return "less than a minute";
        }
        long days = minutes / (24 * 60);
        long hours = minutes / 60 % 24;
        if (days > 0) {
            return hours == 0 ? days + " d" : days + " d " + hours + " h";
        }
        if (hours > 0) {
            return minutes % 60 == 0 ? hours + " h" : hours + " h " + minutes % 60 + " min";
        }
        return minutes + " min";
    }

    /** Business time in hours, because a business day has no fixed length: "25 h 10 min". */
    public static String businessTime(Duration duration) {
        if (duration.toMinutes() < 60) {
            return duration(duration);
        }
        String hours = duration.toHours() + " h";
        return duration.toMinutesPart() == 0 ? hours : hours + " " + duration.toMinutesPart() + " min";
    }

    /** At most so many characters, the last one an ellipsis if something was cut. */
    public static String shorten(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
