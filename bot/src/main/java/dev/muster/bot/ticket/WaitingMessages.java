package dev.muster.bot.ticket;

import static dev.muster.bot.interaction.Mrkdwn.mention;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.routine.Announcement.StillWaiting;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketState;
import dev.muster.domain.ticket.WaitingAsks;
import java.util.ArrayList;
import java.util.List;

/** How it looks when somebody is asked about a ticket that waits for the user for long, and what became of it. */
public final class WaitingMessages {
    private WaitingMessages() {}

    /**
     * The question, with what can be answered.
     *
     * @param late how late it is, in words; empty if it is in time
     */
    public static Content<Tier.ForTeam> asked(Team team, StillWaiting asked, String late) {
        Ticket ticket = asked.ticket();
        String number = String.valueOf(ticket.number().value());
        String title = title(ticket) + " Does it still?";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section(title));
        TicketEvent last = ticket.last(TicketEvent.Kind.WAITING).orElse(ticket.lastEvent());
        blocks.add(Layout.context(whose(team, asked) + TicketMessages.note(last.note())));
        blocks.add(Layout.buttons(
                Layout.button("Still waiting", WaitingButtons.STILL_WAITING, number + "/" + ticket.version()),
                Layout.button("Take it back", WaitingButtons.TAKE_BACK, number),
                Layout.button("Resolve…", ResolveModal.OPEN_ACTION, number)));
        if (!late.isEmpty()) {
            blocks.add(Layout.context(late));
        }
        return new Content<>(title, Layout.json(blocks));
    }

    private static String title(Ticket ticket) {
        return "💤 " + TicketMessages.inOneLine(ticket) + " waits for the user since "
                + Mrkdwn.time(WaitingAsks.since(ticket)) + ".";
    }

    private static String whose(Team team, StillWaiting asked) {
        UserId owner = asked.ticket().owner();
        if (owner == null) {
            return "Nobody has it";
        }
        if (owner.equals(asked.person())) {
            return "You have it";
        }
        return mention(owner) + (team.includes(owner) ? " has it, and is away today" : " had it, and left the team");
    }

    /** The same, without anything to press: the ticket after its last event, which is what somebody did about it. */
    static Content<Tier.ForTeam> answered(Team team, Ticket after) {
        TicketEvent last = after.lastEvent();
        String what = after.state() == TicketState.WAITING
                ? "✅ " + TicketMessages.who(last.by()) + ": still waiting. "
                        + WaitingAsks.next(after, team, last.at())
                                .map(ask -> "I ask again " + Mrkdwn.time(ask.at()) + ".")
                                .orElse("")
                : "✅ " + TicketMessages.stateLine(after);
        String title = "💤 " + TicketMessages.inOneLine(after) + " waited for the user for long.";
        return new Content<>(title, Layout.json(List.of(Layout.section(title), Layout.context(what.strip()))));
    }
}
