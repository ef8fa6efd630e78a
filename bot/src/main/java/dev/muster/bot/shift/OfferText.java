package dev.muster.bot.shift;

import static dev.muster.bot.interaction.Mrkdwn.mention;

import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.OfferOutcome;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in a line what a shift is, what became of an offer, and why something about it can't be done. */
final class OfferText {
    static final String GONE = "This offer is not there any more.";

    private OfferText() {}

    /** "Tue 24 Nov Late, 14:00-22:00". */
    static String shift(Roster roster, Shift shift) {
        ShiftType type = roster.type(shift.type());
        return "%s, %s-%s".formatted(name(shift), type.start(), type.end());
    }

    /** The same where no markup is read. */
    static String plain(Roster roster, Shift shift) {
        ShiftType type = roster.type(shift.type());
        return "%s %s, %s-%s".formatted(Dates.day(shift.date()), type.name(), type.start(), type.end());
    }

    /** "Tue 24 Nov Late". */
    static String name(Shift shift) {
        return Dates.day(shift.date()) + " " + Mrkdwn.escape(shift.type());
    }

    /** What became of an offer, for everybody who heard of it. */
    static String state(ShiftOffer offer) {
        UserId taker = offer.taker();
        String by = Mrkdwn.by(offer.decidedBy(), offer.changedAt());
        return switch (offer.state()) {
            case OPEN -> "nobody has taken it yet";
            case TAKEN -> "taken by " + mention(required(taker)) + "; the lead decides";
            case APPLIED -> "✅ " + mention(required(taker)) + " has it";
            case DECLINED -> "❌ declined " + by + (offer.word().isEmpty() ? "" : ": " + Mrkdwn.escape(offer.word()));
            case WITHDRAWN -> "withdrawn " + by;
            case ENDED -> taker == null ? "nobody took it in time" : "it was not decided in time";
            case UNDONE -> "undone " + by;
            case VOID -> "void: the roster was planned anew " + by;
        };
    }

    private static UserId required(@Nullable UserId taker) {
        return Objects.requireNonNull(taker, "an offer that was taken has a taker");
    }

    /** Why something was not done, for the one who tried. */
    static String refusal(Team team, OfferOutcome outcome, UserId reader) {
        return switch (outcome) {
            case OfferOutcome.Done done -> state(done.offer());
            case OfferOutcome.NoShiftThen none ->
                "You have no published shift on %s. `/shift week` shows yours.".formatted(Dates.day(none.date()));
            case OfferOutcome.HasBegun begun ->
                "Nothing changed: %s has begun. Talk to %s.".formatted(name(begun.shift()), mention(team.lead()));
            case OfferOutcome.OfferedAlready already ->
                "You offered %s already: %s.".formatted(name(already.offer().shift()), state(already.offer()));
            case OfferOutcome.NobodyCan nobody ->
                "Nobody was asked: no colleague can take %s without breaking a rule (leave, skill, one shift a day, rest, hours, days in a row). Talk to %s."
                        .formatted(name(nobody.shift()), mention(team.lead()));
            case OfferOutcome.NotAnyMore old -> "Nothing changed: " + state(old.offer()) + ".";
            case OfferOutcome.ShiftIsGone gone ->
                "Nothing changed: the roster is another one now, and %s is somebody else's or covered."
                        .formatted(name(gone.shift()));
            case OfferOutcome.BreaksARule broken -> "Nothing changed: " + broken(team, broken, reader);
            case OfferOutcome.HasLeft left ->
                "Nothing changed: %s is not in the team any more.".formatted(mention(left.person()));
            case OfferOutcome.NotForYou other ->
                "Only those concerned or the lead, %s, can do that.".formatted(mention(team.lead()));
            case OfferOutcome.TooLateToUndo late ->
                "It can be undone for an hour only. `/shift swap` or `/shift cover` offers the shift again.";
            case OfferOutcome.NoSuchOffer none -> GONE;
        };
    }

    /** Which rule it is, is between the person and the lead. */
    private static String broken(Team team, OfferOutcome.BreaksARule broken, UserId reader) {
        UserId person = broken.cause().person();
        String rule = ShortfallText.words(broken.cause());
        if (person.equals(reader)) {
            return "a rule keeps you from it now: " + rule + ".";
        }
        return team.isLead(reader)
                ? "a rule keeps %s from it now: %s.".formatted(mention(person), rule)
                : "a rule keeps %s from it now.".formatted(mention(person));
    }
}
