package dev.muster.bot.shift;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.shift.PublishedShifts;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code /shift today}: who is on now and next. */
public final class TodayCommand implements CommandHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("shift", "today", "", "shows who is on now and next", Who.ALL).safeToRepeat();
    private static final int MOST_NEXT = 3;

    private final RosterDesk rosters;

    public TodayCommand(RosterDesk rosters) {
        this.rosters = rosters;
    }

    @Override
    public Answer handle(Command command) {
        var zone = command.team().zone();
        LocalDate today = command.now().atZone(zone).toLocalDate();
        PublishedShifts published = rosters.published(command.team(), today.minusDays(1), today.plusDays(7));
        List<String> lines = new ArrayList<>();
        List<Staffed> now = published.at(command.now(), zone);
        if (now.isEmpty()) {
            lines.add("*Now*: nobody is on shift.");
        }
        now.forEach(s -> lines.add("*Now*: " + line(s)));
        published.all().stream()
                .filter(s -> s.startsAt(zone).isAfter(command.now()))
                .limit(MOST_NEXT)
                .forEach(s -> lines.add(Dates.day(s.date()) + ": " + line(s)));
        if (published.all().isEmpty()) {
            lines.add("No roster is published for the next days. The lead plans one with `/shift plan`.");
        }
        List<LayoutBlock> blocks = new ArrayList<>(Layout.sections(lines));
        blocks.add(Layout.context("Times in " + zone.getId()));
        return new Answer.OnlyYou("Who is on now and next", blocks);
    }

    static String line(Staffed shift) {
        return "%s %s-%s, %s"
                .formatted(
                        Mrkdwn.escape(shift.type().name()),
                        shift.type().start(),
                        shift.type().end(),
                        Mrkdwn.mentions(shift.people()));
    }
}
