package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.MessageShortcut;
import dev.muster.bot.interaction.Interactions.MessageShortcutHandler;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.ShortcutSpec;
import dev.muster.bot.interaction.TeamFinder;
import dev.muster.bot.interaction.TeamFinder.Found;
import dev.muster.bot.interaction.Typed;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Ticket;
import java.util.regex.Matcher;

/** The shortcut in a message's menu: the form for a ticket, filled in with the message, to which the ticket keeps the link. */
public final class MessageToTicket implements MessageShortcutHandler {
    public static final ShortcutSpec SPEC = new ShortcutSpec(
            "ticket-from-message", "Open a ticket", "Opens a ticket from a message, and keeps the link to it");

    private final TeamFinder teams;

    public MessageToTicket(TeamFinder teams) {
        this.teams = teams;
    }

    @Override
    public Answer handle(MessageShortcut shortcut) {
        return switch (teams.find(shortcut.caller())) {
            case Found.None none -> Answer.line(none.line());
            case Found.Of of ->
                new Answer.Modal(NewCommand.view(of.team(), heading(of.team(), shortcut.text(), shortcut.link())));
        };
    }

    /** The first line is the subject; what it doesn't say alone is in the details. */
    static Heading heading(Team team, String text, String link) {
        String plain = Typed.plain(named(team, text)).strip();
        String first = plain.lines().findFirst().orElse("").strip().replaceAll("\\s+", " ");
        String subject = Mrkdwn.shorten(first, Ticket.LONGEST_SUBJECT);
        return NewCommand.from(
                OutsideLink.parse(link),
                subject,
                subject.equals(plain) ? "" : Mrkdwn.shorten(plain, Ticket.LONGEST_NOTE));
    }

    /** Mentions of the team's people as they are called: in a message Slack writes only ids. */
    private static String named(Team team, String text) {
        return Typed.MENTION
                .matcher(text)
                .replaceAll(mention -> Matcher.quoteReplacement(team.member(new UserId(mention.group(1)))
                        .map(Member::name)
                        .map(name -> "@" + Mrkdwn.escape(name))
                        .orElse(mention.group())));
    }
}
