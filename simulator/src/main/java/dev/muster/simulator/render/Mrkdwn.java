package dev.muster.simulator.render;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Resolves Slack's references in text: people, channels, dates, links, and the three escaped characters. */
public final class Mrkdwn {
    private static final Pattern REFERENCE = Pattern.compile("<([^<>]+)>");

    private Mrkdwn() {}

    /** Text as a person reads it: {@code <@U1>} becomes {@code @Ana}, a date its fallback, a link its label. */
    public static String asText(String mrkdwn, Names names) {
        String resolved = REFERENCE.matcher(mrkdwn).replaceAll(match -> quoted(reference(match, names)));
        return unescape(resolved);
    }

    private static String quoted(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    private static String reference(MatchResult match, Names names) {
        String inner = match.group(1);
        int bar = inner.indexOf('|');
        String target = bar < 0 ? inner : inner.substring(0, bar);
        String label = bar < 0 ? "" : inner.substring(bar + 1);
        if (target.startsWith("@")) {
            return "@" + names.personName(target.substring(1)).orElse(label.isEmpty() ? target.substring(1) : label);
        }
        if (target.startsWith("#")) {
            return "#" + names.channelName(target.substring(1)).orElse(label.isEmpty() ? target.substring(1) : label);
        }
        if (target.startsWith("!date^")) {
            return label;
        }
        if (target.startsWith("!subteam^")) {
            return label.isEmpty() ? target.substring("!subteam^".length()) : label;
        }
        if (target.startsWith("!")) {
            return "@" + target.substring(1);
        }
        return label.isEmpty() ? target : label;
    }

    /** Writes what a person typed the way Slack hands it on. */
    public static String escape(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
