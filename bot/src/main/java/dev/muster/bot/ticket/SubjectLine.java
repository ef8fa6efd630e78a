package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.team.Skill;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.Ticket;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in one line: the subject, and anywhere in it {@code #tag}s, {@code priority:high}, {@code skill:tax},
 * {@code segment:smb}, {@code area:billing} and {@code link:https://…}. The tags stay part of the subject; the settings don't.
 */
final class SubjectLine {
    private static final Pattern TAG = Pattern.compile("(?<!\\S)#([\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39})");
    private static final Pattern SETTING = Pattern.compile("(?<!\\S)(priority|skill|segment|area|link):(\\S+)\\s*");

    private SubjectLine() {}

    /** What the line asks for, or the line that says what is wrong with it. */
    sealed interface Read {
        record Wish(Heading heading) implements Read {}

        record Wrong(String line) implements Read {}
    }

    static Read read(String typed) {
        Settings settings = new Settings();
        Matcher setting = SETTING.matcher(typed);
        StringBuilder rest = new StringBuilder();
        while (setting.find()) {
            String value = setting.group(2);
            Optional<String> wrong = settings.take(setting.group(1), value);
            if (wrong.isPresent()) {
                return new Read.Wrong("`%s` %s".formatted(Mrkdwn.code(Mrkdwn.shorten(value, 40)), wrong.get()));
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
        return new Read.Wish(settings.heading(subject));
    }

    /** What the settings in a line say; of one that is there twice, the last. */
    private static final class Settings {
        private Priority priority = Priority.NORMAL;
        private @Nullable Skill skill;
        private @Nullable Segment segment;
        private @Nullable ProductArea area;
        private @Nullable OutsideLink link;

        /** Takes a setting; what is wrong with its value, else empty. */
        Optional<String> take(String setting, String value) {
            switch (setting) {
                case "priority" -> {
                    Optional<Priority> parsed = Priority.parse(value);
                    priority = parsed.orElse(priority);
                    return refused(parsed, "is not a priority: use urgent, high, normal or low.");
                }
                case "skill" -> {
                    Optional<Skill> parsed = Skill.parse(value);
                    skill = parsed.orElse(null);
                    return refused(parsed, "can't be a skill: use lower-case words joined by dashes.");
                }
                case "segment" -> {
                    Optional<Segment> parsed = Segment.parse(value);
                    segment = parsed.orElse(null);
                    return refused(parsed, "is not a segment: use independent, startup, SMB or enterprise.");
                }
                case "area" -> {
                    Optional<ProductArea> parsed = ProductArea.parse(value);
                    area = parsed.orElse(null);
                    return refused(
                            parsed,
                            "can't be a product area: use words joined by dashes, at most %d characters."
                                    .formatted(ProductArea.LONGEST));
                }
                default -> {
                    Optional<OutsideLink> parsed = OutsideLink.parse(value);
                    link = parsed.orElse(null);
                    return refused(
                            parsed,
                            "is not a link: use a whole address that begins with https:// or http://, at most %d characters."
                                    .formatted(OutsideLink.LONGEST));
                }
            }
        }

        private static Optional<String> refused(Optional<?> parsed, String why) {
            return parsed.isPresent() ? Optional.empty() : Optional.of(why);
        }

        Heading heading(String subject) {
            return new Heading(subject, "", priority, skill, tags(subject), new Particulars(segment, area, link));
        }
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
