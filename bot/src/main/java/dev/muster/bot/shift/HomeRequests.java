package dev.muster.bot.shift;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.muster.bot.interaction.CommandButton;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What waits for somebody's word, in their home: shifts that they are asked to take; and all that the lead decides. */
public final class HomeRequests {
    private static final int MOST = 5;

    private HomeRequests() {}

    /** Shifts that a person is asked to take. */
    public static List<LayoutBlock> asked(UserId person, List<Roster> published) {
        List<LayoutBlock> blocks = new ArrayList<>();
        offers(published, ShiftOffer.State.OPEN)
                .filter(o -> o.offer().asked().contains(person))
                .limit(MOST)
                .forEach(o -> blocks.add(Layout.section(
                        OfferMessages.question(o.roster(), o.offer()),
                        o.offer().kind() == ShiftOffer.Kind.SWAP
                                ? button("Choose a shift to give…", OfferButtons.CHOOSE, o)
                                : button("I take it", OfferButtons.TAKE, o))));
        return blocks;
    }

    /** What the lead is asked to decide. */
    public static List<LayoutBlock> pending(
            Team team, List<Leave> ahead, List<Roster> published, List<Roster> proposed) {
        List<LayoutBlock> blocks = new ArrayList<>();
        List<Leave> asked =
                ahead.stream().filter(l -> l.state() == Leave.State.REQUESTED).toList();
        asked.stream().limit(MOST).forEach(l -> blocks.addAll(leave(l)));
        List<At> taken = offers(published, ShiftOffer.State.TAKEN).toList();
        taken.stream().limit(MOST).forEach(o -> blocks.addAll(offer(o)));
        proposed.reversed().stream().limit(1).forEach(r -> blocks.addAll(roster(r)));
        int more = Math.max(0, asked.size() - MOST) + Math.max(0, taken.size() - MOST);
        if (blocks.isEmpty()) {
            return List.of(
                    Layout.section("*Waiting for you*  nothing"),
                    Layout.buttons(CommandButton.button("Plan a roster", PlanCommand.SPEC, team.id())));
        }
        blocks.addFirst(Layout.section("*Waiting for you*"));
        if (more > 0) {
            blocks.add(Layout.context("And " + more + " more in your direct messages."));
        }
        return blocks;
    }

    /** @param counter the shift that goes the other way, in words; empty while nobody gives one */
    private record At(Roster roster, ShiftOffer offer, String counter) {
        String value() {
            return PressedOffer.of(roster, offer).value();
        }
    }

    private static Stream<At> offers(List<Roster> published, ShiftOffer.State state) {
        return published.stream().flatMap(r -> r.since().offers().stream()
                .filter(o -> o.state() == state)
                .map(o -> new At(r, o, counter(r, o, published))));
    }

    private static String counter(Roster own, ShiftOffer offer, List<Roster> published) {
        Shift counter = offer.counter();
        if (counter == null) {
            return "";
        }
        return offer.counterIn() == null
                ? OfferText.shift(own, counter)
                : published.stream()
                        .filter(r -> r.id().equals(offer.counterIn()))
                        .findFirst()
                        .map(there -> OfferText.shift(there, counter))
                        // Its roster is over, and so is the shift: its name is enough.
                        .orElseGet(() -> OfferText.name(counter));
    }

    private static ButtonElement button(String label, String action, At at) {
        return Layout.button(label, action + ":" + at.offer().id(), at.value());
    }

    private static List<LayoutBlock> leave(Leave leave) {
        String value = LeaveButtons.value(leave);
        String note = leave.note().isEmpty() ? "" : "\n“" + Mrkdwn.escape(leave.note()) + "”";
        return List.of(
                Layout.section("%s asks for leave: *%s*%s"
                        .formatted(Mrkdwn.mention(leave.person()), Dates.range(leave.from(), leave.to()), note)),
                Layout.buttons(
                        Layout.primary("Approve", LeaveButtons.APPROVE + ":" + leave.id(), value),
                        Layout.button("Decline…", LeaveButtons.DECLINE + ":" + leave.id(), value)));
    }

    private static List<LayoutBlock> offer(At at) {
        ShiftOffer offer = at.offer();
        String taker = Mrkdwn.mentions(offer.taker() == null ? List.of() : List.of(offer.taker()));
        String shift = OfferText.shift(at.roster(), offer.shift());
        String text = offer.counter() == null
                ? "%s takes %s from %s".formatted(taker, shift, Mrkdwn.mention(offer.offeredBy()))
                : "%s takes %s from %s and gives %s"
                        .formatted(taker, shift, Mrkdwn.mention(offer.offeredBy()), at.counter());
        return List.of(
                Layout.section(text),
                Layout.buttons(
                        Layout.primary("Approve", OfferButtons.APPROVE + ":" + offer.id(), at.value()),
                        Layout.button("Decline…", OfferButtons.DECLINE + ":" + offer.id(), at.value())));
    }

    /** Whoever publishes a roster should have seen it: its grid is in the message. */
    private static List<LayoutBlock> roster(Roster roster) {
        int missing = roster.shortfalls().stream()
                .mapToInt(s -> s.needed() - s.staffed())
                .sum();
        return List.of(
                Layout.section("Roster for *%s*: %s. Its grid is in your direct messages with Muster."
                        .formatted(
                                Dates.range(
                                        roster.period().from(), roster.period().to()),
                                missing == 0 ? "every shift is covered" : missing + " short")),
                Layout.buttons(Layout.confirmed(
                        Layout.primary(
                                "Approve", RosterButtons.APPROVE + ":" + roster.id(), RosterButtons.value(roster)),
                        "Everybody is told their shifts.",
                        "Publish it")));
    }
}
