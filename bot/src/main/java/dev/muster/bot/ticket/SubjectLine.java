package dev.muster.bot.ticket;

import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ticket in one line: the subject with {@code #tag}s, and anywhere in it {@link TypedSettings}. The tags stay part of the
 * subject; the settings don't.
 */
final class SubjectLine {
    private static final Pattern TAG = Pattern.compile("(?<!\\S)#([\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39})");

    private SubjectLine() {}

    /** What the line asks for, or the line that says what is wrong with it. */
    sealed interface Read {
        record Wish(Heading heading) implements Read {}

        record Wrong(String line) implements Read {}
    }

    static Read read(String typed) {
        return switch (TypedSettings.read(typed)) {
            case TypedSettings.Read.Wrong wrong -> new Read.Wrong(wrong.line());
            case TypedSettings.Read.Settings read -> read(read.settings());
        };
    }

    private static Read read(TypedSettings settings) {
        String subject = settings.rest().strip().replaceAll("\\s+", " ");
        if (subject.isEmpty()) {
            return new Read.Wrong("What is it about? Write `/ticket new Refund fails for a customer`.");
        }
        if (subject.codePointCount(0, subject.length()) > Ticket.LONGEST_SUBJECT) {
            return new Read.Wrong(
                    "That subject is %,d characters long; at most %d are possible. `/ticket new` alone opens"
                                    .formatted(subject.length(), Ticket.LONGEST_SUBJECT)
                            + " a form with room for details.");
        }
        Priority priority = settings.priority();
        return new Read.Wish(new Heading(
                subject,
                "",
                priority == null ? Priority.NORMAL : priority,
                settings.skill(),
                tags(subject),
                settings.particulars()));
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
