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
import dev.muster.domain.shift.Fairness;
import dev.muster.domain.shift.Fairness.Part;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code /shift fairness}: how the last quarter's shifts were shared out, to everybody in the team. */
public final class FairnessCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "shift", "fairness", "", "shows how the last quarter's shifts were shared out", Who.TEAM)
            .safeToRepeat();
    static final String HOW =
            "Worked / fair share. Each shift is divided among those who were not on leave that day and have its skill, by"
                    + " their hours a week; newcomers count from their first roster. Late: ends after 20:00.";
    private static final int NAME_WIDTH = 10;
    /** Rows of one block, so that each block is well within Slack's limit. */
    private static final int ROWS = 30;

    private final RosterDesk rosters;

    public FairnessCommand(RosterDesk rosters) {
        this.rosters = rosters;
    }

    @Override
    public Answer handle(Command command) {
        Fairness fairness = rosters.fairness(
                command.team(), command.now().atZone(command.team().zone()).toLocalDate());
        return fairness.isEmpty()
                ? Answer.line("Nobody had a published shift in the last %d weeks, so there is nothing to share out yet."
                        .formatted(Fairness.WEEKS))
                : show(fairness, command.caller().user());
    }

    static Answer.OnlyYou show(Fairness fairness, UserId caller) {
        String title = "Who worked how much, " + Dates.range(fairness.from(), fairness.to());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.header(title));
        fairness.people().stream()
                .filter(p -> p.member().user().equals(caller))
                .findFirst()
                .ifPresent(own -> blocks.add(Layout.section("*You:* " + inWords(own))));
        for (int i = 0; i < fairness.people().size(); i += ROWS) {
            blocks.add(Layout.fixedWidth(table(fairness.people()
                    .subList(i, Math.min(i + ROWS, fairness.people().size())))));
        }
        blocks.add(Layout.context(HOW));
        return new Answer.OnlyYou(title, blocks);
    }

    private static String inWords(Part part) {
        return "%s h, your fair share is %s; late shifts %s of %s, on weekends %s of %s, on holidays %s of %s."
                .formatted(
                        number(part.worked().hours()),
                        number(part.fair().hours()),
                        number(part.worked().late()),
                        number(part.fair().late()),
                        number(part.worked().weekend()),
                        number(part.fair().weekend()),
                        number(part.worked().holiday()),
                        number(part.fair().holiday()));
    }

    private static String table(List<Part> people) {
        StringBuilder table = new StringBuilder(" ".repeat(NAME_WIDTH) + "      hours     late  weekend  holiday");
        for (Part part : people) {
            String name = Mrkdwn.shorten(part.member().name().replaceAll("\\s+", " "), NAME_WIDTH);
            table.append('\n')
                    .append(name)
                    .append(" ".repeat(NAME_WIDTH - name.codePointCount(0, name.length())))
                    .append(cell(
                            11,
                            Math.round(part.worked().hours()) + "/"
                                    + Math.round(part.fair().hours())))
                    .append(cell(9, of(part.worked().late(), part.fair().late())))
                    .append(cell(9, of(part.worked().weekend(), part.fair().weekend())))
                    .append(cell(9, of(part.worked().holiday(), part.fair().holiday())));
        }
        return table.toString();
    }

    static String cell(int width, String text) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    /** "2/1.5". */
    static String of(double worked, double fair) {
        return number(worked) + "/" + number(fair);
    }

    /** With one decimal, and without it where that is a zero. */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
