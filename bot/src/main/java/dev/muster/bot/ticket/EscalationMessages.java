package dev.muster.bot.ticket;

import static dev.muster.bot.interaction.Mrkdwn.escape;
import static dev.muster.bot.interaction.Mrkdwn.mention;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.escalation.Step;
import dev.muster.domain.escalation.Target;
import dev.muster.domain.routine.Announcement.EscalationAsked;
import dev.muster.domain.ticket.Escalation;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How an escalation looks: on the card, where people are asked, and when it is over. */
public final class EscalationMessages {
    private static final int LONGEST_REASON_ON_CARD = 200;

    private EscalationMessages() {}

    /** The line on the card and in {@code /ticket show}. */
    static String line(Escalation escalation) {
        return "🚩 Escalated " + since(escalation) + ": "
                + escape(Mrkdwn.shorten(escalation.reason().replaceAll("\\s+", " "), LONGEST_REASON_ON_CARD)) + "  "
                + (escalation.answeredBy() == null
                        ? "Nobody is on it yet."
                        : "*" + mention(escalation.answeredBy()) + " is on it.*");
    }

    /** "by @Ana 19 Nov at 10:00". */
    static String since(Escalation escalation) {
        return "by " + TicketMessages.who(escalation.by()) + " " + Mrkdwn.time(escalation.at());
    }

    /** What somebody reads who is asked, in the thread, in a direct message or in a channel. */
    public static Content<Tier.ForTeam> asked(EscalationAsked asked, String late) {
        Ticket ticket = asked.ticket();
        String title = "🚩 " + TicketMessages.inOneLine(ticket) + " needs help: " + whoIsAsked(asked);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section(title));
        blocks.add(Layout.section(HandOffMessages.quoted(asked.escalation().reason())));
        blocks.add(Layout.context(next(asked)));
        blocks.add(Layout.buttons(
                Layout.primary("I'm on it", OnItButton.ACTION, OnItButton.value(ticket, asked.escalation()))));
        if (!late.isEmpty()) {
            blocks.add(Layout.context(late));
        }
        return new Content<>(title, Layout.json(blocks));
    }

    private static String whoIsAsked(EscalationAsked asked) {
        String people = Mrkdwn.mentions(asked.found().people());
        Step step = asked.step();
        if (step == null) {
            return "nobody whom the playbook names is on it, so it falls to " + people + ".";
        }
        return switch (step.target()) {
            case Target.Person person -> people + ", are you on it?";
            case Target.Lead lead -> people + ", are you on it?";
            case Target.Channel channel -> "who of " + mention(channel.channel()) + " is on it?";
            case Target.Expert expert -> expert(asked, people);
        };
    }

    private static String expert(EscalationAsked asked, String people) {
        if (asked.ticket().skill() == null) {
            return "it needs no certain skill, so it is for the lead. " + people + ", are you on it?";
        }
        String skill = "`" + asked.ticket().skill() + "`";
        return switch (asked.found().where()) {
            case ON_SHIFT -> people + ", you are strong in " + skill + " and on shift: are you on it?";
            case OFF_SHIFT -> "nobody who is strong in " + skill + " is on shift. " + people + ", are you on it?";
            case LEAD -> "nobody here is strong in " + skill + ". " + people + ", are you on it?";
        };
    }

    private static String next(EscalationAsked asked) {
        String who = "Escalated by " + TicketMessages.who(asked.escalation().by());
        if (asked.step() == null) {
            return who + " " + Mrkdwn.time(asked.escalation().at()) + ". Nobody else is asked.";
        }
        String patience = Mrkdwn.duration(asked.step().patience());
        return who + ". Step " + asked.number() + " of " + asked.of() + "; without an answer within " + patience
                + (asked.number() < asked.of() ? " the next one is asked." : " the lead is told.");
    }

    /** What stands where somebody was asked when nobody needs to be asked any more. */
    static Content<Tier.ForTeam> settled(Ticket ticket, Escalation escalation, boolean over) {
        String title = "🚩 " + TicketMessages.inOneLine(ticket) + " needed help";
        String how = over
                ? "Over: " + end(ticket)
                : "✅ " + mention(Objects.requireNonNull(escalation.answeredBy())) + " is on it.";
        return new Content<>(
                title + ". " + how,
                Layout.json(List.of(
                        Layout.section(title),
                        Layout.section(HandOffMessages.quoted(escalation.reason())),
                        Layout.context(how))));
    }

    /** What the thread reads, and with it whoever escalated, when somebody is on it. */
    static Content<Tier.ForTeam> answered(Ticket ticket, Escalation escalation) {
        return said("✅ " + TicketMessages.who(escalation.by()) + ", "
                + mention(Objects.requireNonNull(escalation.answeredBy())) + " is on " + ticket.number() + ".");
    }

    static Content<Tier.ForTeam> ended(Ticket ticket) {
        return said(ticket.number() + " is no longer escalated: " + end(ticket));
    }

    private static String end(Ticket ticket) {
        TicketEvent last = ticket.lastEvent();
        String who = TicketMessages.who(last.by());
        return switch (last.kind()) {
            case RESOLVED -> who + " resolved it.";
            case CLOSED -> "it is closed.";
            default ->
                who + " took it back" + TicketMessages.note(last.note())
                        + (last.note().isEmpty() ? "." : "");
        };
    }

    private static Content<Tier.ForTeam> said(String text) {
        return new Content<>(text, Layout.json(List.of(Layout.section(text))));
    }
}
