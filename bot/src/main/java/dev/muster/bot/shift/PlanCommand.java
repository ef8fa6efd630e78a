package dev.muster.bot.shift;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.shift.Making;
import dev.muster.domain.shift.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;

/** {@code /shift plan [from] [weeks]}: has a roster planned and proposed. */
public final class PlanCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "shift",
            "plan",
            "[from] [weeks]",
            "plans a roster; next Monday and two weeks if not said; `changes [date]`: of a published one",
            Who.LEAD);
    private static final int USUAL_WEEKS = 2;
    private static final String CHANGES = "changes";
    private static final Pattern WEEKS = Pattern.compile("\\d{1,2}");

    private final Planning planning;

    public PlanCommand(Planning planning) {
        this.planning = planning;
    }

    @Override
    public Answer handle(Command command) {
        LocalDate today = command.now().atZone(command.team().zone()).toLocalDate();
        String[] words = command.arguments().isEmpty()
                ? new String[0]
                : command.arguments().split("\\s+");
        if (words.length > 0 && words[0].equalsIgnoreCase(CHANGES)) {
            return changes(command, words, today);
        }
        if (words.length > 2) {
            return Answer.line("Write `/shift plan 2026-11-30 2`: the first date, and 1 to 4 weeks.");
        }
        LocalDate from = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        int weeks = USUAL_WEEKS;
        if (words.length > 0) {
            switch (Dates.read(words[0], today)) {
                case Dates.Read.Wrong wrong -> {
                    return Answer.line(wrong.line());
                }
                case Dates.Read.Date date -> from = date.date();
            }
        }
        if (words.length > 1) {
            if (!WEEKS.matcher(words[1]).matches()
                    || Integer.parseInt(words[1]) < 1
                    || Integer.parseInt(words[1]) > Period.MOST_WEEKS) {
                return Answer.line("`%s` is not a number of weeks: a roster covers 1 to %d."
                        .formatted(Mrkdwn.code(Mrkdwn.shorten(words[1], 20)), Period.MOST_WEEKS));
            }
            weeks = Integer.parseInt(words[1]);
        }
        Period period = new Period(from, weeks);
        String line = planning.start(command.team(), period, 1, Making.FIRST, command.now());
        return planning.inTheWay(command.team(), period, command.now())
                .<Answer>map(published -> new Answer.OnlyYou(
                        line,
                        List.of(
                                Layout.section(line),
                                Layout.buttons(Layout.button(
                                        "Plan changes", RosterButtons.PLAN_CHANGES, RosterButtons.value(published))))))
                .orElseGet(() -> Answer.line(line));
    }

    private Answer changes(Command command, String[] words, LocalDate today) {
        if (words.length > 2) {
            return Answer.line("Write `/shift plan changes 2026-11-30`: a date of the published roster.");
        }
        LocalDate date = today;
        if (words.length == 2) {
            switch (Dates.read(words[1], today)) {
                case Dates.Read.Wrong wrong -> {
                    return Answer.line(wrong.line());
                }
                case Dates.Read.Date read -> date = read.date();
            }
        }
        LocalDate asked = date;
        return Answer.line(planning.published(command.team(), date)
                .map(roster -> planning.startChanges(command.team(), roster, command.now()))
                .orElseGet(() -> "No roster is published for %s or after it. `/shift plan` plans one."
                        .formatted(Dates.day(asked))));
    }
}
