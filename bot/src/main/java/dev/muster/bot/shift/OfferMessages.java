package dev.muster.bot.shift;

import static dev.muster.bot.interaction.Mrkdwn.mention;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.shift.OfferEffect;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.ShiftLoad;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.shift.ShiftOffer.State;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an offered shift looks to whoever is asked, to who offered it, to the lead, and to those whose shifts changed. */
final class OfferMessages {
    private OfferMessages() {}

    /** What a colleague reads who is asked, with a button as long as nobody took it. */
    static Content<Tier.ForLead> asked(Team team, OfferIn in, UserId colleague) {
        ShiftOffer offer = in.offer();
        String title = question(in.roster(), offer);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section(title));
        if (offer.state() == State.OPEN) {
            String value = in.value();
            blocks.add(Layout.buttons(
                    offer.kind() == Kind.SWAP
                            ? Layout.primary("Choose a shift to give", OfferButtons.CHOOSE, value)
                            : Layout.primary("I take it", OfferButtons.TAKE, value)));
            blocks.add(Layout.context(
                    "The first one gets it. Times in " + team.zone().getId() + "."));
        } else {
            blocks.add(Layout.context(
                    colleague.equals(offer.taker()) && offer.state() == State.TAKEN
                            ? "You said yes%s; %s decides.".formatted(counter(in), mention(team.lead()))
                            : OfferText.state(offer)));
        }
        return content(title.replace("*", ""), blocks);
    }

    /** What a colleague is asked, wherever they read it. */
    static String question(Roster roster, ShiftOffer offer) {
        String shift = OfferText.shift(roster, offer.shift());
        String who = mention(offer.offeredBy());
        return switch (offer.kind()) {
            case COVER -> "%s asks who can cover *%s*".formatted(who, shift);
            case SWAP -> "%s would swap *%s* for a shift of yours".formatted(who, shift);
            case SICK -> "%s is out. Who can take *%s*?".formatted(who, shift);
        };
    }

    private static String counter(OfferIn in) {
        return in.offer().counter() == null ? "" : " and give " + in.counter();
    }

    /** What the person reads who offered it: how it stands, and a way to withdraw it. */
    static Content<Tier.ForLead> own(OfferIn in) {
        ShiftOffer offer = in.offer();
        String title = "You offered *%s* %s"
                .formatted(in.shift(), offer.kind() == Kind.SWAP ? "for another shift" : "to be covered");
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section(title));
        blocks.add(Layout.context("Asked: " + Mrkdwn.mentions(offer.asked()), OfferText.state(offer) + counter(in)));
        if (offer.isLive()) {
            blocks.add(Layout.buttons(Layout.button("Withdraw", OfferButtons.WITHDRAW, in.value())));
        }
        return content(title.replace("*", ""), blocks);
    }

    /**
     * What the lead reads: what it would do, beside the buttons, and then what became of it.
     *
     * @param effect null when it is not to be decided
     */
    static Content<Tier.ForLead> lead(Team team, OfferIn in, @Nullable OfferEffect effect) {
        ShiftOffer offer = in.offer();
        List<LayoutBlock> blocks = new ArrayList<>();
        String title = title(in);
        blocks.add(Layout.section(title));
        String value = in.value();
        if (effect != null) {
            blocks.addAll(Layout.sections(effectLines(team, effect)));
            blocks.add(Layout.buttons(
                    Layout.primary("Approve", OfferButtons.APPROVE, value),
                    Layout.button("Decline", OfferButtons.DECLINE, value)));
        } else if (offer.taker() != null || offer.state() != State.ENDED) {
            blocks.add(Layout.context(leadState(offer)));
            if (offer.state() == State.APPLIED) {
                blocks.add(undo(value));
            }
        }
        return content(title.replace("*", ""), blocks);
    }

    private static String title(OfferIn in) {
        ShiftOffer offer = in.offer();
        String shift = in.shift();
        UserId taker = offer.taker();
        if (taker == null) {
            return "Nobody took *%s* from %s: it stays as it is. Ask somebody yourself?"
                    .formatted(shift, mention(offer.offeredBy()));
        }
        return offer.counter() == null
                ? "%s takes *%s* from %s".formatted(mention(taker), shift, mention(offer.offeredBy()))
                : "%s and %s swap: *%s* against *%s*"
                        .formatted(mention(offer.offeredBy()), mention(taker), shift, in.counter());
    }

    private static String leadState(ShiftOffer offer) {
        if (offer.state() == State.APPLIED) {
            return offer.taker() != null && offer.taker().equals(offer.decidedBy())
                    ? "✅ applied at once " + Mrkdwn.time(offer.changedAt())
                    : "✅ approved " + Mrkdwn.by(offer.decidedBy(), offer.changedAt());
        }
        return OfferText.state(offer);
    }

    private static List<String> effectLines(Team team, OfferEffect effect) {
        List<String> lines = new ArrayList<>();
        for (OfferEffect.Cover cover : effect.covers()) {
            lines.add("*Cover*  %s: %d of %d%s"
                    .formatted(
                            OfferText.name(cover.shift()),
                            cover.staffed(),
                            cover.needed(),
                            cover.staffed() < cover.needed() ? " ⚠️" : ""));
        }
        for (OfferEffect.OnPerson person : effect.people()) {
            Duration rest = person.leastRest();
            if (rest != null) {
                lines.add("*Rest*  %s: %s at least; the rule is %s"
                        .formatted(
                                mention(person.person()), Mrkdwn.duration(rest), Mrkdwn.duration(effect.needsRest())));
            }
        }
        for (OfferEffect.OnPerson person : effect.people()) {
            lines.add("*Share*  %s: %s → %s"
                    .formatted(mention(person.person()), load(person.before()), load(person.after())));
        }
        lines.add(
                effect.keepsShares()
                        ? "Nobody gets more than the most that anybody of %s has now."
                                .formatted(Mrkdwn.escape(team.name()))
                        : "⚠️ Somebody gets more than anybody of %s has now.".formatted(Mrkdwn.escape(team.name())));
        return lines;
    }

    private static String load(ShiftLoad load) {
        return "%d h, %d late, %d on weekends".formatted(load.hours().toHours(), load.lates(), load.weekendDays());
    }

    /** What a person reads whose shifts changed: before and after, with a way back for an hour. */
    static Content<Tier.ForLead> changed(Team team, OfferIn in, UserId person) {
        ShiftOffer offer = in.offer();
        String title = "Your shifts changed: " + beforeAndAfter(in.takenFrom(person), in.givenTo(person));
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section(title));
        blocks.add(Layout.context(
                between(offer, person) + ", " + leadState(offer),
                "Times in " + team.zone().getId()));
        if (offer.state() == State.APPLIED) {
            blocks.add(undo(in.value()));
        }
        return content(title, blocks);
    }

    private static String between(ShiftOffer offer, UserId person) {
        UserId taker = offer.taker();
        if (taker != null && person.equals(offer.offeredBy())) {
            return (offer.kind() == Kind.SWAP ? "With " : "To ") + mention(taker);
        }
        return (offer.kind() == Kind.SWAP ? "With " : "From ") + mention(offer.offeredBy());
    }

    /** What a person reads whose shifts are again what they were. */
    static Content<Tier.ForLead> undone(OfferIn in, UserId person) {
        ShiftOffer offer = in.offer();
        String title = "Your shifts are again as they were: "
                + beforeAndAfter(/* before= */ in.givenTo(person), /* after= */ in.takenFrom(person));
        return content(
                title,
                List.of(
                        Layout.section(title),
                        Layout.context("Undone " + Mrkdwn.by(offer.decidedBy(), offer.changedAt()))));
    }

    /** What those read who agreed when nothing comes of it. */
    static Content<Tier.ForLead> cameToNothing(OfferIn in) {
        ShiftOffer offer = in.offer();
        String title = "Nothing comes of *%s*: %s"
                .formatted(
                        in.shift(),
                        offer.state() == State.VOID ? "the roster was planned anew" : "your shifts stay as they are");
        return content(title.replace("*", ""), List.of(Layout.section(title), Layout.context(OfferText.state(offer))));
    }

    private static String beforeAndAfter(List<String> before, List<String> after) {
        if (before.isEmpty()) {
            return "new for you is " + Mrkdwn.list(after, "");
        }
        return after.isEmpty()
                ? Mrkdwn.list(before, "") + " is not yours any more"
                : Mrkdwn.list(before, "") + " → " + Mrkdwn.list(after, "");
    }

    private static LayoutBlock undo(String value) {
        ButtonElement button = Layout.confirmed(
                Layout.button("Undo", OfferButtons.UNDO, value),
                "Everybody has their shifts as before, and is told. It works for an hour.",
                "Undo");
        return Layout.buttons(button);
    }

    private static Content<Tier.ForLead> content(String text, List<LayoutBlock> blocks) {
        return new Content<>(text, Layout.json(blocks));
    }
}
