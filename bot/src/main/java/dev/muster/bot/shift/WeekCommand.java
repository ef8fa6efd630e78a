package dev.muster.bot.shift;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.shift.PublishedShifts;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code /shift week}: the shifts of the next seven days, one's own marked. */
public final class WeekCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "shift", "week", "", "shows the next seven days, your own shifts first", Who.TEAM)
            .safeToRepeat();
    private static final int DAYS = 7;

    private final RosterDesk rosters;

    public WeekCommand(RosterDesk rosters) {
        this.rosters = rosters;
    }

    @Override
    public Answer handle(Command command) {
        LocalDate today = command.now().atZone(command.team().zone()).toLocalDate();
        PublishedShifts published = rosters.published(command.team(), today, today.plusDays(DAYS - 1));
        if (published.all().isEmpty()) {
            return Answer.line("No roster is published for the next seven days.");
        }
        List<String> own = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Staffed shift : published.all()) {
            String line = TodayCommand.line(shift);
            all.add(Dates.day(shift.date()) + ": " + line);
            if (shift.people().contains(command.caller().user())) {
                own.add("• *" + Dates.day(shift.date()) + "* " + line);
            }
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section(own.isEmpty() ? "You have no shift in the next seven days." : "*Your shifts*"));
        blocks.addAll(Layout.sections(own));
        blocks.add(Layout.divider());
        blocks.addAll(Layout.sections(all));
        blocks.add(Layout.context("Times in " + command.team().zone().getId()));
        return new Answer.OnlyYou("The shifts of the next seven days", blocks);
    }
}
