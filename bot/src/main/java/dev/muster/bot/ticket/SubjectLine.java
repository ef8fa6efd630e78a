package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.team.Skill;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in one line: the subject, and anywhere in it {@code #tag}s, {@code priority:high} and {@code skill:tax}. The
 * tags stay part of the subject; the two settings don't.
 */
final class SubjectLine {
    private static final Pattern TAG = Pattern.compile("(?<!\\S)#([\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39})");
    private static final Pattern SETTING = Pattern.compile("(?<!\\S)(priority|skill):(\\S+)\\s*");

    private SubjectLine() {}

    /** What the line asks for, or the line that says what is wrong with it. */
    sealed interface Read {
        record Wish(Opening.Wish wish) implements Read {}

        record Wrong(String line) implements Read {}
    }

    static Read read(String typed) {
        Priority priority = Priority.NORMAL;
        @Nullable Skill skill = null;
        Matcher setting = SETTING.matcher(typed);
        StringBuilder rest = new StringBuilder();
        while (setting.find()) {
            String value = setting.group(2);
            if (setting.group(1).equals("priority")) {
                Optional<Priority> parsed = Priority.parse(value);
                if (parsed.isEmpty()) {
                    return new Read.Wrong("`%s` is not a priority: use urgent, high, normal or low."
                            .formatted(Mrkdwn.code(Mrkdwn.shorten(value, 40))));
                }
                priority = parsed.get();
            } else {
                Optional<Skill> parsed = Skill.parse(value);
                if (parsed.isEmpty()) {
                    return new Read.Wrong("`%s` can't be a skill: use lower-case words joined by dashes."
                            .formatted(Mrkdwn.code(Mrkdwn.shorten(value, 40))));
                }
                skill = parsed.get();
            }
            setting.appendReplacement(rest, "");
        }
        setting.appendTail(rest);
        String subject = rest.toString().strip().replaceAll("\\s+", " ");
        if (subject.isEmpty()) {
            return new Read.Wrong("What is it about? Write `/ticket new Refund fails for a customer`.");
        }
        if (subject.codePointCount(0, subject.length()) > Ticket.LONGEST_SUBJECT) {
            return new Read.Wrong(
                    "That subject is %,d characters long; at most %d are possible. `/ticket new` alone opens"
                                    .formatted(subject.length(), Ticket.LONGEST_SUBJECT)
                            + " a form with room for details.");
        }
        return new Read.Wish(new Opening.Wish(subject, "", priority, skill, tags(subject)));
    }

    static Set<String> tags(String text) {
        Set<String> tags = new TreeSet<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            // A number alone is another ticket's, not a tag.
            if (!tag.group(1).chars().allMatch(Character::isDigit)) {
                tags.add(tag.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return tags;
    }
}
