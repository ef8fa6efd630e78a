package dev.muster.bot.ticket;

import static dev.muster.bot.interaction.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.assignment.ShiftEnds.Ending;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody reads whose shift ends soon, and what that message says when they did something about it or it ended. */
public final class ShiftEndMessages {
    private static final int MOST_TICKETS = 20;
    private static final int LONGEST_SUBJECT_SHOWN = 80;

    private ShiftEndMessages() {}

    /** What the buttons carry: the team, the shift, and whose it is. */
    static String value(Team team, Staffed shift, UserId person) {
        return team.id() + "/" + shift.key() + "/" + person;
    }

    /**
     * Before the end.
     *
     * @param late how late this is, in words; empty if it is in time
     */
    public static Content<Tier.ForTeam> soon(Team team, Ending ending, String late) {
        Staffed shift = ending.shift();
        String title = "Your %s shift ends at %s."
                .formatted(escape(shift.type().name()), shift.type().end());
        List<LayoutBlock> blocks = new ArrayList<>();
        boolean some = !ending.goingBack().isEmpty();
        blocks.add(Layout.section("🌇 *" + title + "* "
                + (some
                        ? "These go back to the queue then, unless you keep them or hand them off:"
                        : "Nothing of yours goes back to the queue.")));
        ending.goingBack().stream().limit(MOST_TICKETS).forEach(ticket -> blocks.add(line(ticket)));
        if (ending.goingBack().size() > MOST_TICKETS) {
            blocks.add(Layout.context("And " + (ending.goingBack().size() - MOST_TICKETS) + " more."));
        }
        addOutcome(blocks, ending);
        if (some) {
            String value = value(team, shift, ending.person());
            blocks.add(Layout.buttons(
                    Layout.primary("Keep all", KeepAllButton.ACTION, value),
                    Layout.button("Give back with a note…", GiveBackModal.OPEN_ACTION, value)));
        }
        if (!late.isEmpty()) {
            blocks.add(Layout.context(late));
        }
        String count = some ? " " + ending.goingBack().size() + " of your tickets go back to the queue then." : "";
        return new Content<>(title + count, Layout.json(blocks));
    }

    private static LayoutBlock line(Ticket ticket) {
        String number = String.valueOf(ticket.number().value());
        return Layout.section(
                "*" + ticket.number() + "* " + escape(Mrkdwn.shorten(ticket.subject(), LONGEST_SUBJECT_SHOWN)),
                Layout.button("Hand off…", HandOffModal.OPEN_ACTION + ":" + number, number));
    }

    /** After the end: nothing is left to decide. */
    static Content<Tier.ForTeam> over(Ending ending) {
        Staffed shift = ending.shift();
        String title = "Your %s shift ended at %s."
                .formatted(escape(shift.type().name()), shift.type().end());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section(
                "🌇 *" + title + "*" + (ending.back().isEmpty() ? " Nothing of yours went back to the queue." : "")));
        addOutcome(blocks, ending);
        return new Content<>(title, Layout.json(blocks));
    }

    private static void addOutcome(List<LayoutBlock> blocks, Ending ending) {
        if (!ending.kept().isEmpty()) {
            blocks.add(Layout.context("📌 You keep " + numbers(ending.kept()) + "."));
        }
        if (!ending.back().isEmpty()) {
            blocks.add(Layout.context("↩️ Back in the queue: " + numbers(ending.back()) + "."));
        }
    }

    static String numbers(List<Ticket> tickets) {
        return tickets.stream().map(t -> t.number().toString()).collect(Collectors.joining(", "));
    }
}
