package dev.muster.bot.ticket;

import static dev.muster.bot.interaction.Mrkdwn.escape;
import static dev.muster.bot.interaction.Mrkdwn.mention;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.escalation.Colleagues.Found;
import dev.muster.domain.note.Note;
import dev.muster.domain.ticket.RaisedHand;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How a call for help looks: on the card, in the thread, and when somebody is in. */
final class HelpMessages {
    private static final int LONGEST_HINT = 200;

    private HelpMessages() {}

    /** The line on the card and in {@code /ticket show}. */
    static String line(RaisedHand hand) {
        return hand.helper() == null
                ? "🙋 " + TicketMessages.who(hand.by()) + " asks for help; nobody is in yet."
                : "🤝 " + mention(hand.helper()) + " helps.";
    }

    static Content<Tier.ForTeam> asked(Ticket ticket, RaisedHand hand, Found found, KnownAnswers.Found known) {
        String title = "🙋 " + Mrkdwn.mentions(found.people()) + ", who helps " + TicketMessages.who(hand.by())
                + " with " + TicketMessages.inOneLine(ticket) + "?";
        List<LayoutBlock> blocks = said(title, hand);
        String why = why(ticket, found);
        if (!why.isEmpty()) {
            blocks.add(Layout.context("Asked" + why + "."));
        }
        List<String> hints = hints(known);
        if (!hints.isEmpty()) {
            blocks.add(Layout.section("*Found out before*\n" + String.join("\n", hints)));
        }
        blocks.add(Layout.buttons(Layout.primary("I'm in", ImInButton.ACTION, ImInButton.value(ticket, hand))));
        return new Content<>(title, Layout.json(blocks));
    }

    private static List<String> hints(KnownAnswers.Found known) {
        List<String> hints = new ArrayList<>();
        for (Ticket solved : known.solved()) {
            String how = solved.last(Kind.RESOLVED).map(TicketEvent::note).orElse("");
            hints.add("• " + TicketMessages.inOneLine(solved) + ": " + escape(Mrkdwn.shorten(how, LONGEST_HINT)));
        }
        for (Note note : known.notes()) {
            hints.add("• `%s`, %s: %s"
                    .formatted(note.tag(), mention(note.author()), escape(Mrkdwn.shorten(note.text(), LONGEST_HINT))));
        }
        return hints;
    }

    /** Why just these are asked, to follow their names. */
    static String why(Ticket ticket, Found found) {
        String skill = ticket.skill() == null ? "" : "`" + ticket.skill() + "`";
        return switch (found.where()) {
            case ON_SHIFT -> skill.isEmpty() ? ", on shift now" : ", on shift now and able in " + skill;
            case OFF_SHIFT ->
                skill.isEmpty()
                        ? ", since nobody else is on shift"
                        : ", since nobody else on shift is able in " + skill;
            case LEAD ->
                skill.isEmpty()
                        ? ", the lead, since nobody else is there"
                        : ", the lead, since nobody else is able in " + skill;
        };
    }

    /** What stands where it was asked when somebody is in. */
    static Content<Tier.ForTeam> answered(Ticket ticket, RaisedHand hand) {
        String title = asked(ticket, hand);
        String how = "🤝 " + mention(Objects.requireNonNull(hand.helper())) + " is in.";
        List<LayoutBlock> blocks = settled(title, hand, how);
        blocks.add(Layout.buttons(Layout.button(
                "Keep as a note",
                KeepNoteModal.OPEN_ACTION,
                String.valueOf(ticket.number().value()))));
        return new Content<>(title + ". " + how, Layout.json(blocks));
    }

    static Content<Tier.ForTeam> unanswered(Ticket ticket, RaisedHand hand) {
        String title = asked(ticket, hand);
        String how = "It is resolved: no help is needed any more.";
        return new Content<>(title + ". " + how, Layout.json(settled(title, hand, how)));
    }

    private static String asked(Ticket ticket, RaisedHand hand) {
        return "🙋 " + TicketMessages.who(hand.by()) + " asked for help with " + TicketMessages.inOneLine(ticket);
    }

    private static List<LayoutBlock> settled(String title, RaisedHand hand, String how) {
        List<LayoutBlock> blocks = said(title, hand);
        blocks.add(Layout.context(how));
        return blocks;
    }

    private static List<LayoutBlock> said(String title, RaisedHand hand) {
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Layout.section(title)));
        if (!hand.what().isEmpty()) {
            blocks.add(Layout.section(HandOffMessages.quoted(hand.what())));
        }
        return blocks;
    }

    /** What the thread reads, and with it whoever asked. */
    static Content<Tier.ForTeam> in(Ticket ticket, RaisedHand hand) {
        String text = "🤝 " + TicketMessages.who(hand.by()) + ", " + mention(Objects.requireNonNull(hand.helper()))
                + " is in on " + ticket.number() + ".";
        return new Content<>(text, Layout.json(List.of(Layout.section(text))));
    }
}
