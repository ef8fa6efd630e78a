package dev.muster.bot.ticket;

import static dev.muster.bot.interaction.Mrkdwn.escape;
import static dev.muster.bot.interaction.Mrkdwn.mention;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.Escalation;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.RaisedHand;
import dev.muster.domain.ticket.Sla;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How tickets look: the card in the channel, the queue, one ticket with its history. */
final class TicketMessages {
    private static final int MOST_IN_QUEUE = 20;
    private static final int MOST_EVENTS = 30;
    private static final int LONGEST_NOTE_SHOWN = 300;

    private TicketMessages() {}

    /** The card in the channel; says the state and until when what is promised, and offers what can be done next. */
    static Content<Tier.ForTeam> card(Team team, Ticket ticket) {
        String number = String.valueOf(ticket.number().value());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(about(
                ticket,
                ticket.details().isEmpty() ? "" : "\n" + escape(Mrkdwn.shorten(ticket.details(), LONGEST_NOTE_SHOWN))));
        // As of its last change, since nobody renders a card anew while time passes.
        String due = SlaText.due(Sla.of(ticket, team, ticket.lastEvent().at()));
        blocks.add(due.isEmpty() ? Layout.context(stateLine(ticket)) : Layout.context(stateLine(ticket), "⏱ " + due));
        Escalation.of(ticket).ifPresent(e -> blocks.add(Layout.context(EscalationMessages.line(e))));
        RaisedHand.of(ticket).ifPresent(hand -> blocks.add(Layout.context(HelpMessages.line(hand))));
        blocks.add(
                switch (ticket.state()) {
                    case OPEN -> Layout.buttons(Layout.primary("Claim", ClaimButton.ACTION, number));
                    case CLAIMED, WAITING ->
                        ticket.owner() == null
                                ? Layout.buttons(
                                        Layout.primary("Claim", ClaimButton.ACTION, number),
                                        Layout.button("Resolve", ResolveModal.OPEN_ACTION, number))
                                : Layout.buttons(
                                        Layout.button("Resolve", ResolveModal.OPEN_ACTION, number),
                                        Layout.button("Release", ReleaseButton.ACTION, number));
                    case RESOLVED, CLOSED -> Layout.buttons(Layout.button("Reopen", ReopenButton.ACTION, number));
                });
        String text = "Ticket " + ticket.number() + " " + escape(ticket.subject()) + ": "
                + ticket.state().word();
        return new Content<>(text, Layout.json(blocks));
    }

    /** What it is about; while it is worked on, with the way to change that. */
    private static LayoutBlock about(Ticket ticket, String more) {
        String text = title(ticket) + ParticularsText.line(ticket.particulars()) + more;
        return Layout.section(text, MoreMenu.of(ticket));
    }

    static String title(Ticket ticket) {
        return "*" + ticket.number() + "* " + escape(ticket.subject()) + marks(ticket);
    }

    private static String marks(Ticket ticket) {
        StringBuilder marks = new StringBuilder();
        if (ticket.priority() != Priority.NORMAL) {
            marks.append("  `").append(ticket.priority().word()).append('`');
        }
        if (ticket.skill() != null) {
            marks.append("  `").append(ticket.skill()).append('`');
        }
        if (Escalation.of(ticket).isPresent()) {
            marks.append("  🚩");
        }
        return marks.toString();
    }

    static String stateLine(Ticket ticket) {
        TicketEvent last = lastStep(ticket);
        return switch (ticket.state()) {
            case OPEN ->
                last.kind() == TicketEvent.Kind.RELEASED && !last.note().isEmpty()
                        ? "Back in the queue since " + Mrkdwn.time(last.at()) + from(ticket) + note(last.note())
                        : "Open, nobody has it. Opened by " + who(ticket.openedBy()) + " "
                                + Mrkdwn.time(ticket.openedAt());
            case CLAIMED ->
                ticket.owner() == null
                        ? "Claimed"
                        : mention(ticket.owner()) + " works on it, since " + Mrkdwn.time(last.at());
            case WAITING ->
                "Waiting for the user since " + Mrkdwn.time(last.at())
                        + (ticket.owner() == null ? "" : ", with " + mention(ticket.owner()))
                        + note(last.note());
            case RESOLVED -> "Resolved by " + who(last.by()) + " " + Mrkdwn.time(last.at()) + note(last.note());
            case CLOSED -> "Closed " + Mrkdwn.time(last.at()) + closedAfter(ticket);
        };
    }

    /** From whom a ticket came back to the queue; replies and edits may have followed. */
    private static String from(Ticket ticket) {
        return ticket.history().reversed().stream()
                .map(TicketEvent::owner)
                .filter(Objects::nonNull)
                .findFirst()
                .map(owner -> ", from " + mention(owner))
                .orElse("");
    }

    private static String closedAfter(Ticket ticket) {
        return ticket.last(TicketEvent.Kind.RESOLVED)
                .map(e -> ", resolved by " + who(e.by()) + " " + Mrkdwn.time(e.at()) + note(e.note()))
                .orElse("");
    }

    static String who(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> mention(person.user());
            case Actor.Outsider outsider -> escape(outsider.name());
            case Actor.Itself muster -> "Muster";
        };
    }

    /** What brought the ticket into its state: replies, edits and notes change nothing. */
    private static TicketEvent lastStep(Ticket ticket) {
        return ticket.history().reversed().stream()
                .filter(e -> e.kind().isStep())
                .findFirst()
                .orElseThrow();
    }

    static String note(String note) {
        return note.isEmpty() ? "" : ": " + escape(Mrkdwn.shorten(note, LONGEST_NOTE_SHOWN));
    }

    /** The queue, as it is sorted. */
    static Answer queue(Team team, List<Queued> tickets, String filter, Instant now) {
        if (tickets.isEmpty()) {
            return Answer.line(
                    filter.isEmpty()
                            ? "The queue of " + escape(team.name()) + " is empty. 🎉"
                            : "No unresolved ticket of " + escape(team.name()) + " matches `" + Mrkdwn.code(filter)
                                    + "`. `/ticket` shows them all, `/ticket find` looks among the solved ones, too.");
        }
        List<String> lines = new ArrayList<>();
        for (Queued queued : tickets.subList(0, Math.min(MOST_IN_QUEUE, tickets.size()))) {
            Ticket ticket = queued.ticket();
            String who = ticket.owner() == null ? "nobody" : mention(ticket.owner());
            String waiting = ticket.state() == TicketState.WAITING ? ", waiting for the user" : "";
            lines.add("%s\n      %s, %s old%s%s"
                    .formatted(
                            title(ticket),
                            who,
                            Mrkdwn.duration(Duration.between(ticket.openedAt(), now)),
                            waiting,
                            queued.sla()
                                    .pressing()
                                    .map(clock -> ", " + SlaText.words(clock))
                                    .orElse("")));
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        String headline = tickets.size() == 1 ? "1 ticket" : tickets.size() + " tickets";
        blocks.add(Layout.section(
                "*" + headline + "* in the queue of " + escape(team.name()) + ", least time left first"));
        blocks.addAll(Layout.sections(lines));
        if (tickets.size() > MOST_IN_QUEUE) {
            blocks.add(
                    Layout.context(
                            "And " + (tickets.size() - MOST_IN_QUEUE)
                                    + " more. Narrow it down: `/ticket mine`, `/ticket unclaimed`, `/ticket late`, `/ticket #tag`, `/ticket area:billing` or `/ticket list words`."));
        }
        return new Answer.OnlyYou(headline + " in the queue", blocks);
    }

    /** How it stands, and who has it. */
    static String stateInWords(Ticket ticket) {
        return stateLine(ticket);
    }

    /** One of those that were found, with what became of it. */
    static String found(Ticket ticket) {
        return title(ticket) + "\n      " + stateLine(ticket);
    }

    /** One ticket with its clocks and its history. */
    static Answer whole(Queued shownNow) {
        return whole(shownNow, Optional.empty());
    }

    /** The same with what will happen to it by itself. */
    static Answer whole(Queued shownNow, Optional<String> outlook) {
        Ticket ticket = shownNow.ticket();
        List<String> lines = new ArrayList<>();
        List<TicketEvent> shown = ticket.history()
                .subList(
                        Math.max(0, ticket.history().size() - MOST_EVENTS),
                        ticket.history().size());
        if (shown.size() < ticket.history().size()) {
            lines.add("_" + (ticket.history().size() - shown.size()) + " older events are not shown_");
        }
        for (TicketEvent event : shown) {
            lines.add(Mrkdwn.time(event.at()) + "  " + who(event.by()) + " " + verb(event)
                    + (event.kind() == TicketEvent.Kind.EDITED ? " " + escape(event.note()) : note(event.note())));
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(about(ticket, ""));
        if (!ticket.details().isEmpty()) {
            blocks.add(Layout.section(escape(ticket.details())));
        }
        blocks.add(Layout.context(stateLine(ticket)));
        Escalation.of(ticket).ifPresent(e -> blocks.add(Layout.context(EscalationMessages.line(e))));
        RaisedHand.of(ticket).ifPresent(hand -> blocks.add(Layout.context(HelpMessages.line(hand))));
        blocks.add(Layout.context(SlaText.both(shownNow.sla())));
        outlook.ifPresent(line -> blocks.add(Layout.context(line)));
        blocks.add(Layout.divider());
        blocks.addAll(Layout.sections(lines));
        return new Answer.OnlyYou("Ticket " + ticket.number() + " " + escape(ticket.subject()), blocks);
    }

    private static String verb(TicketEvent event) {
        return switch (event.kind()) {
            case OPENED -> "opened it";
            case CLAIMED -> "claimed it";
            case RELEASED -> "gave it back to the queue";
            case ASSIGNED ->
                event.owner() == null || event.by().is(event.owner())
                        ? "took it over"
                        : "gave it to " + mention(event.owner());
            case REPLIED -> "replied";
            case WAITING -> "waits for the user";
            case RESOLVED -> "resolved it";
            case REOPENED -> "reopened it";
            case CLOSED -> "closed it";
            case EDITED -> "changed";
            case NOTED -> "noted";
            case ESCALATED -> "escalated it";
            case ANSWERED -> "is on it";
            case DEESCALATED -> "took the escalation back";
            case HELP_WANTED -> "asked for help";
            case HELPING -> "helps";
            case RATED -> "rated it";
            case CUSTOMER_REPLIED -> "replied as the customer";
        };
    }

    static String inOneLine(Ticket ticket) {
        return "*" + ticket.number() + "* " + escape(ticket.subject());
    }
}
