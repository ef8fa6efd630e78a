package dev.muster.bot.shift;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.shift.Making;
import dev.muster.domain.shift.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/** {@code /shift plan [from] [weeks]}: has a roster planned and proposed. */
public final class PlanCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "shift", "plan", "[from] [weeks]", "plans a roster; next Monday and two weeks if not said", Who.LEAD);
    private static final int USUAL_WEEKS = 2;
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
        return Answer.line(planning.start(command.team(), new Period(from, weeks), 1, Making.FIRST, command.now()));
    }
}
