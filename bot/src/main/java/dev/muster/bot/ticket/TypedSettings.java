package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.team.Skill;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Segment;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings in a typed line: {@code priority:high}, {@code skill:tax}, {@code segment:smb}, {@code area:billing} and
 * {@code link:https://…}; of one that is there twice, the last.
 *
 * @param rest the line without them
 */
record TypedSettings(
        String rest, @Nullable Priority priority, @Nullable Skill skill, Particulars particulars) {
    private static final Pattern SETTING = Pattern.compile("(?<!\\S)(priority|skill|segment|area|link):(\\S+)\\s*");
    private static final int LONGEST_QUOTE = 40;

    /** What was read, or the line that says what is wrong. */
    sealed interface Read {
        record Settings(TypedSettings settings) implements Read {}

        record Wrong(String line) implements Read {}
    }

    static Read read(String typed) {
        Reader reader = new Reader();
        Matcher setting = SETTING.matcher(typed);
        StringBuilder rest = new StringBuilder();
        while (setting.find()) {
            Optional<String> wrong = reader.take(setting.group(1), setting.group(2));
            if (wrong.isPresent()) {
                return new Read.Wrong(wrong.get());
            }
            setting.appendReplacement(rest, "");
        }
        setting.appendTail(rest);
        return new Read.Settings(new TypedSettings(
                rest.toString(),
                reader.priority,
                reader.skill,
                new Particulars(reader.segment, reader.area, reader.link)));
    }

    private static final class Reader {
        private @Nullable Priority priority;
        private @Nullable Skill skill;
        private @Nullable Segment segment;
        private @Nullable ProductArea area;
        private @Nullable OutsideLink link;
        private Optional<String> wrong = Optional.empty();

        /** Takes a setting; what is wrong with its value, else empty. */
        Optional<String> take(String name, String value) {
            switch (name) {
                case "priority" ->
                    priority = parsed(value, Priority::parse, "is not a priority: use urgent, high, normal or low.");
                case "skill" ->
                    skill = parsed(value, Skill::parse, "can't be a skill: use lower-case words joined by dashes.");
                case "segment" ->
                    segment = parsed(
                            value, Segment::parse, "is not a segment: use independent, startup, SMB or enterprise.");
                case "area" ->
                    area = parsed(
                            value,
                            ProductArea::parse,
                            "can't be a product area: use words joined by dashes, at most %d characters."
                                    .formatted(ProductArea.LONGEST));
                default ->
                    link = parsed(
                            value,
                            OutsideLink::parse,
                            "is not a link: use a whole address that begins with https:// or http://, at most %d characters."
                                    .formatted(OutsideLink.LONGEST));
            }
            return wrong;
        }

        private <T> @Nullable T parsed(String value, Function<String, Optional<T>> parse, String why) {
            Optional<T> parsed = parse.apply(value);
            if (parsed.isEmpty()) {
                wrong = Optional.of("`%s` %s".formatted(Mrkdwn.code(Mrkdwn.shorten(value, LONGEST_QUOTE)), why));
            }
            return parsed.orElse(null);
        }
    }
}
