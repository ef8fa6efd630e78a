package dev.muster.bot.launch;

import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.launch.NewLaunch;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.ProductArea;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A launch as it is typed: {@code New checkout on 2026-11-30 area:billing link:https://…}. */
record LaunchLine(
        String what,
        LocalDate on,
        @Nullable ProductArea area,
        @Nullable OutsideLink link) {
    private static final Pattern FIELD = Pattern.compile("(?:^|\\s)(area|link):(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ON = Pattern.compile("(.*\\S)\\s+on\\s+(\\S+)", Pattern.DOTALL);

    /** The launch, or the line that says what is wrong with what was typed. */
    sealed interface Read {
        record Ok(LaunchLine line) implements Read {}

        record Wrong(String line) implements Read {}
    }

    /**
     * Reads a line.
     *
     * @param typed as it looked to whoever typed it
     * @param today the local date in the team's zone; the launch's, if none is said
     */
    static Read read(String typed, LocalDate today) {
        ProductArea area = null;
        OutsideLink link = null;
        Matcher fields = FIELD.matcher(typed);
        while (fields.find()) {
            String value = fields.group(2);
            if (fields.group(1).toLowerCase(Locale.ROOT).equals("area")) {
                Optional<ProductArea> read = ProductArea.parse(value);
                if (read.isEmpty()) {
                    return wrong("`%s` is no product area. Write it like `area:billing`.", value);
                }
                area = read.get();
            } else {
                Optional<OutsideLink> read = OutsideLink.parse(value);
                if (read.isEmpty()) {
                    return wrong("`%s` is no address. Write it like `link:https://example.com/plan`.", value);
                }
                link = read.get();
            }
        }
        String rest = FIELD.matcher(typed).replaceAll("").strip();
        LocalDate on = today;
        Matcher dated = ON.matcher(rest);
        if (dated.matches()) {
            switch (Dates.read(dated.group(2), today)) {
                case Dates.Read.Date date -> {
                    on = date.date();
                    rest = dated.group(1);
                }
                // Something may be launched "on Android"; only what has digits was meant as a date.
                case Dates.Read.Wrong wrong -> {
                    if (dated.group(2).matches("\\d.*")) {
                        return new Read.Wrong(wrong.line());
                    }
                }
            }
        }
        return rest.isEmpty() || rest.length() > NewLaunch.LONGEST
                ? new Read.Wrong(
                        "What is launched? Write 1 to %d characters, like `/launch new New checkout on 2026-11-30`."
                                .formatted(NewLaunch.LONGEST))
                : new Read.Ok(new LaunchLine(rest, on, area, link));
    }

    private static Read wrong(String line, String value) {
        return new Read.Wrong(line.formatted(Mrkdwn.code(Mrkdwn.shorten(value, 60))));
    }
}
