package dev.muster.bot.interaction;

import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people type, freed from what Slack does to it on the way: {@code &}, {@code <} and {@code >} arrive escaped, and
 * people, channels and links arrive as {@code <@U0ANA|ana>}.
 */
public final class Typed {
    /** A person as Slack sends one; the first group is the id. */
    public static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|([^>]*))?>");

    private static final Pattern CHANNEL = Pattern.compile("<#([CG][A-Z0-9]+)(?:\\|([^>]*))?>");
    private static final Pattern GROUP = Pattern.compile("<!(?:subteam\\^[A-Z0-9]+\\|@?)?([^>|]*)(?:\\|([^>]*))?>");
    private static final Pattern LINK = Pattern.compile("<(?:mailto:([^>|]*)|(https?:[^>|]*))(?:\\|[^>]*)?>");

    private Typed() {}

    /** The text as it looked to the one who typed it: names instead of ids, links as they are. */
    public static String plain(String text) {
        String names = replace(MENTION, text, "@");
        String channels = replace(CHANNEL, names, "#");
        String groups = GROUP.matcher(channels).replaceAll(m -> Matcher.quoteReplacement("@" + m.group(1)));
        String links = LINK.matcher(groups)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(1) == null ? m.group(2) : m.group(1)));
        return links.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String replace(Pattern pattern, String text, String sign) {
        return pattern.matcher(text).replaceAll(m -> {
            String name = m.group(2) == null || m.group(2).isEmpty() ? m.group(1) : m.group(2);
            return Matcher.quoteReplacement(sign + name);
        });
    }

    /** The person that a word means: a mention, or {@code @name} of a team's member; empty when it means nobody. */
    public static Optional<UserId> person(String word, Team team) {
        Matcher mention = MENTION.matcher(word.strip());
        if (mention.matches()) {
            return Optional.of(new UserId(mention.group(1)));
        }
        String name = plain(word).strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        return team.members().stream()
                .filter(m -> m.name().toLowerCase(Locale.ROOT).equals(name))
                .map(Member::user)
                .findFirst();
    }
}
