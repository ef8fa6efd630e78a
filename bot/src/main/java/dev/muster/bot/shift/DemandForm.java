package dev.muster.bot.shift;

import dev.muster.bot.interaction.FormValues;
import dev.muster.domain.staffing.Promised;
import dev.muster.domain.staffing.Workload;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lead fills in to have needed people worked out. */
final class DemandForm {
    static final String KIND = "kind";
    static final String PER_TICKET = "per-ticket";
    static final String WINDOW = "window";
    static final String SHRINKAGE = "shrinkage";
    static final String CHAT = "chat";
    static final String TICKETS = "tickets";
    static final String CHATS = "chats";
    static final long USUAL_MINUTES = 30;
    static final int USUAL_SHRINKAGE_PERCENT = 30;

    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_HOURS = 200;
    private static final int MOST_SHRINKAGE_PERCENT = 90;
    private static final int PERCENT = 100;
    private static final Pattern SHARE = Pattern.compile("(\\d{1,2})\\s*%?\\s+in\\s+(\\d{1,4})\\s*s?");

    private DemandForm() {}

    /** What was filled in, or what is wrong with it, by block id. */
    sealed interface Read {
        record Given(Workload workload) implements Read {}

        record Wrong(Map<String, String> lines) implements Read {}
    }

    static Read read(FormValues values) {
        Map<String, String> wrong = new LinkedHashMap<>();
        boolean chats = values.one(KIND).filter(CHATS::equals).isPresent();
        int minutes = number(values, PER_TICKET, 1, MOST_MINUTES, "minutes", wrong);
        int shrinkage = number(values, SHRINKAGE, 0, MOST_SHRINKAGE_PERCENT, "percent", wrong);
        Promised promised = chats ? chat(values, wrong) : deadline(values, wrong);
        return wrong.isEmpty()
                ? new Read.Given(new Workload(Duration.ofMinutes(minutes), shrinkage / (double) PERCENT, promised))
                : new Read.Wrong(wrong);
    }

    private static Promised deadline(FormValues values, Map<String, String> wrong) {
        return new Promised.Deadline(Duration.ofHours(number(values, WINDOW, 1, MOST_HOURS, "hours", wrong)));
    }

    private static Promised chat(FormValues values, Map<String, String> wrong) {
        Matcher typed = SHARE.matcher(values.text(CHAT));
        if (!typed.matches() || Integer.parseInt(typed.group(1)) == 0) {
            wrong.put(
                    CHAT,
                    "'%s' is no share and time: write 1 to 99, 'in', and seconds, e.g. 80 in 20"
                            .formatted(values.text(CHAT)));
            return new Promised.Chat(Duration.ZERO, 0);
        }
        return new Promised.Chat(
                Duration.ofSeconds(Integer.parseInt(typed.group(2))),
                Integer.parseInt(typed.group(1)) / (double) PERCENT);
    }

    private static int number(
            FormValues values, String block, int least, int most, String unit, Map<String, String> wrong) {
        String typed = values.text(block);
        OptionalInt number = wholeNumber(typed);
        if (number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most) {
            return number.getAsInt();
        }
        wrong.put(block, "'%s' is not a whole number of %s from %d to %d".formatted(typed, unit, least, most));
        return least == 0 ? 1 : least;
    }

    private static OptionalInt wholeNumber(String typed) {
        return typed.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }
}
