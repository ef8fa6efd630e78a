package dev.muster.bot.ticket;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.CommandButton;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.SlaClock;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The tickets in somebody's home: their own, and for the lead how the queue stands. */
public final class HomeTickets {
    private static final int MOST_OWN = 8;
    private static final int MOST_WAITING = 5;
    private static final Duration SOON = Duration.ofHours(2);

    private HomeTickets() {}

    /**
     * What a person has in hand, what of it waits for the user, and the way to the next one.
     *
     * @param queue least time left first
     */
    public static List<LayoutBlock> own(Team team, UserId person, List<Queued> queue) {
        List<Queued> theirs =
                queue.stream().filter(q -> q.ticket().isOwnedBy(person)).toList();
        List<Queued> inHand = in(TicketState.CLAIMED, theirs);
        List<Queued> waiting = in(TicketState.WAITING, theirs);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section(
                inHand.isEmpty()
                        ? "*Your tickets*\nYou have nothing in hand. *Claim next* gives you the best one for you now, and says why."
                        : "*Your tickets*  " + inHand.size() + " in hand, least time left first"));
        inHand.stream().limit(MOST_OWN).forEach(queued -> blocks.addAll(one(queued)));
        if (inHand.size() > MOST_OWN) {
            blocks.add(
                    Layout.context("And %d more: `/ticket mine` shows them all.".formatted(inHand.size() - MOST_OWN)));
        }
        if (!waiting.isEmpty()) {
            List<String> lines = new ArrayList<>(List.of("*Waiting for the user*"));
            waiting.stream().limit(MOST_WAITING).forEach(q -> lines.add("• " + TicketMessages.inOneLine(q.ticket())));
            if (waiting.size() > MOST_WAITING) {
                lines.add("_and " + (waiting.size() - MOST_WAITING) + " more_");
            }
            blocks.addAll(Layout.sections(lines));
        }
        blocks.add(Layout.buttons(
                Layout.primary(
                        "Claim next",
                        ClaimNextButton.ACTION + ":" + team.id(),
                        team.id().value()),
                CommandButton.button("Open a ticket…", NewCommand.SPEC, team.id()),
                CommandButton.button("Show the queue", QueueCommand.SPEC, team.id())));
        return blocks;
    }

    private static List<LayoutBlock> one(Queued queued) {
        Ticket ticket = queued.ticket();
        String number = String.valueOf(ticket.number().value());
        return List.of(
                Layout.section(TicketMessages.title(ticket)
                        + queued.sla()
                                .pressing()
                                .map(clock -> "\n" + (clock.isLate() ? "⚠️ " : "⏱ ") + SlaText.words(clock))
                                .orElse("")),
                Layout.buttons(
                        Layout.button("Resolve…", ResolveModal.OPEN_ACTION + ":" + number, number),
                        Layout.button("Show", ShowButton.ACTION + ":" + number, number)));
    }

    /** The queue in numbers, and what has been nobody's for longest. */
    public static List<LayoutBlock> queue(Team team, List<Queued> queue, Instant now) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (queue.isEmpty()) {
            return List.of(Layout.section("*The queue* is empty. 🎉"));
        }
        long late = queue.stream().filter(q -> q.sla().isLate()).count();
        blocks.add(Layout.section(
                "*The queue*  %d unclaimed, %d in hand, %d waiting for the user\n%s%d late, %d due within 2 h"
                        .formatted(
                                in(TicketState.OPEN, queue).size(),
                                in(TicketState.CLAIMED, queue).size(),
                                in(TicketState.WAITING, queue).size(),
                                late > 0 ? "⚠️ " : "",
                                late,
                                queue.stream().filter(HomeTickets::isDueSoon).count())));
        in(TicketState.OPEN, queue).stream()
                .min(Comparator.comparing(q -> q.ticket().openedAt()))
                .ifPresent(oldest -> blocks.add(oldest(team, oldest.ticket(), now)));
        return blocks;
    }

    private static LayoutBlock oldest(Team team, Ticket ticket, Instant now) {
        String number = String.valueOf(ticket.number().value());
        return Layout.section(
                "Longest unclaimed: %s, %s old"
                        .formatted(
                                TicketMessages.inOneLine(ticket),
                                Mrkdwn.duration(Duration.between(ticket.openedAt(), now))),
                Layout.button("Show", ShowButton.ACTION + ":oldest-" + team.id(), number));
    }

    private static boolean isDueSoon(Queued queued) {
        return !queued.sla().isLate()
                && queued.sla()
                        .pressing()
                        .filter(clock -> clock.status() == SlaClock.Status.RUNNING)
                        .filter(clock -> clock.left().compareTo(SOON) <= 0)
                        .isPresent();
    }

    private static List<Queued> in(TicketState state, List<Queued> queue) {
        return queue.stream().filter(q -> q.ticket().state() == state).toList();
    }
}
