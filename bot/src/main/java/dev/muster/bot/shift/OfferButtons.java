package dev.muster.bot.shift;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.bot.interaction.Interactions.SubmissionHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Modals;
import dev.muster.domain.shift.OfferDesk;
import dev.muster.domain.shift.OfferDesk.Own;
import dev.muster.domain.shift.OfferOutcome;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The buttons and forms under an offered shift; who may, and whether it still can be, is asked at each press. */
public final class OfferButtons {
    public static final String TAKE = "offer-take";
    public static final String CHOOSE = "offer-choose";
    public static final String APPROVE = "offer-approve";
    public static final String DECLINE = "offer-decline";
    public static final String WITHDRAW = "offer-withdraw";
    public static final String UNDO = "offer-undo";
    public static final String CHOSEN = "offer-chosen";
    public static final String DECLINED = "offer-declined";

    private static final String SHIFT = "shift";
    private static final String WORD = "word";
    /** Who has to choose among more reads none of them. */
    private static final int BEST = 10;

    private final Teams teams;
    private final OfferDesk desk;
    private final Offering offering;

    public OfferButtons(Teams teams, OfferDesk desk, Offering offering) {
        this.teams = teams;
        this.desk = desk;
        this.offering = offering;
    }

    /** The buttons, by action id. */
    public Map<String, PressHandler> presses() {
        return Map.of(
                TAKE,
                press(p -> desk.take(p.team(), p.at().roster(), p.at().offer(), p.by(), null, p.now())),
                APPROVE,
                press(p -> desk.approve(p.team(), p.at().roster(), p.at().offer(), p.by(), p.now())),
                WITHDRAW,
                press(p -> desk.withdraw(p.team(), p.at().roster(), p.at().offer(), p.by(), p.now())),
                UNDO,
                press(p -> desk.undo(p.team(), p.at().roster(), p.at().offer(), p.by(), p.now())),
                CHOOSE,
                press -> on(press.caller(), press.value(), press.now())
                        .map(this::choose)
                        .orElseGet(() -> Answer.line(OfferText.GONE)),
                DECLINE,
                press -> on(press.caller(), press.value(), press.now())
                        .map(this::askForAWord)
                        .orElseGet(() -> Answer.line(OfferText.GONE)));
    }

    /** The forms, by callback id. */
    public Map<String, SubmissionHandler> submissions() {
        return Map.of(
                CHOSEN,
                submission -> on(submission.caller(), submission.privateMetadata(), submission.now())
                        .map(p -> swap(p, submission.values().text(SHIFT)))
                        .orElseGet(() -> new SubmissionAnswer.Done(Answer.line(OfferText.GONE))),
                DECLINED,
                submission -> new SubmissionAnswer.Done(
                        Answer.line(on(submission.caller(), submission.privateMetadata(), submission.now())
                                .map(p -> done(
                                        p,
                                        desk.decline(
                                                p.team(),
                                                p.at().roster(),
                                                p.at().offer(),
                                                p.by(),
                                                submission.values().text(WORD),
                                                p.now())))
                                .orElse(OfferText.GONE))));
    }

    /** Who pressed what. */
    private record Pressed(Team team, PressedOffer at, UserId by, Instant now) {}

    private interface Deed {
        OfferOutcome by(Pressed pressed);
    }

    private Optional<Pressed> on(Caller caller, String value, Instant now) {
        return PressedOffer.read(value).flatMap(at -> teams.find(caller.workspace(), at.team())
                .map(team -> new Pressed(team, at, caller.user(), now)));
    }

    private PressHandler press(Deed deed) {
        return press -> Answer.line(on(press.caller(), press.value(), press.now())
                .map(p -> done(p, deed.by(p)))
                .orElse(OfferText.GONE));
    }

    private String done(Pressed pressed, OfferOutcome outcome) {
        offering.follow(pressed.team(), outcome, pressed.now());
        return outcome instanceof OfferOutcome.Done done
                ? Offering.done(pressed.team(), done)
                : OfferText.refusal(pressed.team(), outcome, pressed.by());
    }

    private Answer choose(Pressed pressed) {
        Optional<OfferOutcome.Done> found =
                desk.find(pressed.team(), pressed.at().roster(), pressed.at().offer());
        if (found.isEmpty()) {
            return Answer.line(OfferText.GONE);
        }
        ShiftOffer offer = found.get().offer();
        if (!offer.asked().contains(pressed.by())) {
            return Answer.line(OfferText.refusal(pressed.team(), new OfferOutcome.NotForYou(), pressed.by()));
        }
        if (offer.state() != ShiftOffer.State.OPEN) {
            return Answer.line(OfferText.refusal(pressed.team(), new OfferOutcome.NotAnyMore(offer), pressed.by()));
        }
        List<Own> counters =
                desk.counterShifts(pressed.team(), found.get().roster(), offer, pressed.by(), pressed.now());
        return counters.isEmpty()
                ? Answer.line("You have no shift any more that you two could swap without breaking a rule.")
                : new Answer.Modal(chooser(pressed, found.get(), counters));
    }

    private static View chooser(Pressed pressed, OfferOutcome.Done found, List<Own> counters) {
        return Modals.modal(
                CHOSEN,
                "Swap shifts",
                "Swap",
                pressed.at().value(),
                List.of(
                        Layout.section("You get *"
                                + OfferText.shift(found.roster(), found.offer().shift()) + "*"),
                        InputBlock.builder()
                                .blockId(SHIFT)
                                .label(Layout.plain("Which of yours do you give?"))
                                .hint(Layout.plain("Those that break no rule for either of you, the fairest first"))
                                .element(StaticSelectElement.builder()
                                        .actionId(SHIFT)
                                        .options(counters.stream()
                                                .limit(BEST)
                                                .map(own -> Modals.option(
                                                        OfferText.plain(own.roster(), own.shift()),
                                                        own.shift().date().toString()))
                                                .toList())
                                        .build())
                                .build()));
    }

    private SubmissionAnswer swap(Pressed pressed, String date) {
        try {
            LocalDate theirs = LocalDate.parse(date);
            return new SubmissionAnswer.Done(Answer.line(done(
                    pressed,
                    desk.take(
                            pressed.team(),
                            pressed.at().roster(),
                            pressed.at().offer(),
                            pressed.by(),
                            theirs,
                            pressed.now()))));
        } catch (DateTimeParseException e) {
            return new SubmissionAnswer.Wrong(Map.of(SHIFT, "Choose one of your shifts."));
        }
    }

    private Answer askForAWord(Pressed pressed) {
        if (!pressed.team().isLead(pressed.by())) {
            return Answer.line(OfferText.refusal(pressed.team(), new OfferOutcome.NotForYou(), pressed.by()));
        }
        InputBlock word = Modals.lines(WORD, "Why? Both read it", "", "", ShiftOffer.LONGEST_WORD);
        word.setOptional(true);
        return new Answer.Modal(
                Modals.modal(DECLINED, "Decline", "Decline", pressed.at().value(), List.of(word)));
    }
}
