package dev.muster.domain.shift;

import dev.muster.domain.shift.OfferOutcome.NotAnyMore;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.shift.ShiftOffer.State;
import dev.muster.domain.shift.ShiftRules.SwapApproval;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may become of an offer, as pure decisions on the roster as it is now: each gives the roster and the offer afterwards,
 * or a refusal.
 */
final class OfferRules {
    /** How long something can be undone. */
    static final Duration UNDO = Duration.ofHours(1);
    /** An offer that nobody took so long before the shift has ended. */
    static final Duration LAST_CALL = Duration.ofHours(12);

    private OfferRules() {}

    /** Somebody offers a shift of theirs that has not begun, if there is a colleague who may take it. */
    static OfferOutcome offer(RosterNow at, OfferId id, Kind kind, Shift shift) {
        if (!at.roster().shifts().contains(shift)) {
            return new OfferOutcome.NoShiftThen(shift.date());
        }
        if (at.hasBegun(shift)) {
            return new OfferOutcome.HasBegun(shift);
        }
        Optional<ShiftOffer> already = at.roster().since().offers().stream()
                .filter(o -> o.isLive() && o.shift().equals(shift))
                .findFirst();
        if (already.isPresent()) {
            return new OfferOutcome.OfferedAlready(already.get());
        }
        List<UserId> asked = kind == Kind.SWAP ? at.whoMaySwap(shift) : at.whoMayCover(shift);
        if (asked.isEmpty()) {
            return new OfferOutcome.NobodyCan(shift);
        }
        return step(at.roster(), ShiftOffer.of(id, kind, shift, asked, at.now()));
    }

    /**
     * A colleague who was asked takes it. It waits for the lead then, unless the team does without and the shares stay fair,
     * or somebody fell out.
     *
     * @param theirs what they give for it; null unless it is a swap
     */
    static OfferOutcome take(RosterNow at, ShiftOffer offer, UserId by, @Nullable Shift theirs, SwapApproval approval) {
        if (!offer.asked().contains(by)) {
            return new OfferOutcome.NotForYou();
        }
        if (offer.state() != State.OPEN || (theirs == null) == (offer.kind() == Kind.SWAP)) {
            return new NotAnyMore(offer);
        }
        ShiftOffer taken = offer.takenBy(by, theirs, at.now());
        Optional<OfferOutcome> refusal = refusal(at, taken);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean atOnce = offer.kind() == Kind.SICK
                || (approval == SwapApproval.AUTOMATIC
                        && at.effect(taken.removed(), taken.added()).keepsShares());
        return atOnce ? apply(at, offer, taken, by) : step(at.roster(), taken);
    }

    /** The lead agrees: it is applied if it is still legal. */
    static OfferOutcome approve(RosterNow at, ShiftOffer offer, UserId by) {
        if (!at.team().isLead(by)) {
            return new OfferOutcome.NotForYou();
        }
        if (offer.state() != State.TAKEN) {
            return new NotAnyMore(offer);
        }
        return refusal(at, offer).orElseGet(() -> apply(at, offer, offer, by));
    }

    static OfferOutcome decline(RosterNow at, ShiftOffer offer, UserId by, String word) {
        if (!at.team().isLead(by)) {
            return new OfferOutcome.NotForYou();
        }
        return offer.state() == State.TAKEN
                ? step(at.roster(), offer.ended(State.DECLINED, by, word, at.now()))
                : new NotAnyMore(offer);
    }

    /** Who offered it thinks better of it, until it is applied. */
    static OfferOutcome withdraw(RosterNow at, ShiftOffer offer, UserId by) {
        if (!offer.offeredBy().equals(by) || offer.kind() == Kind.SICK) {
            return new OfferOutcome.NotForYou();
        }
        return offer.isLive()
                ? step(at.roster(), offer.ended(State.WITHDRAWN, by, "", at.now()))
                : new NotAnyMore(offer);
    }

    /** Its time is over. */
    static OfferOutcome end(RosterNow at, ShiftOffer offer) {
        return offer.isLive() && !endsAt(at.roster(), offer, at.team().zone()).isAfter(at.now())
                ? step(at.roster(), offer.ended(State.ENDED, null, "", at.now()))
                : new NotAnyMore(offer);
    }

    /** Those whose shifts it changed, or the lead, take it back within the hour, if that is legal still. */
    static OfferOutcome undo(RosterNow at, ShiftOffer offer, UserId by) {
        if (!offer.concerned().contains(by) && !at.team().isLead(by)) {
            return new OfferOutcome.NotForYou();
        }
        Optional<RosterChange> change = at.roster().since().standing(offer.id().value());
        if (offer.state() != State.APPLIED || change.isEmpty()) {
            return new NotAnyMore(offer);
        }
        if (at.now().isAfter(change.get().at().plus(UNDO))) {
            return new OfferOutcome.TooLateToUndo(offer);
        }
        RosterChange back = change.get().undone(by, at.now());
        for (Shift shift : back.removed()) {
            if (!at.roster().shifts().contains(shift)) {
                return new OfferOutcome.ShiftIsGone(shift);
            }
            if (at.hasBegun(shift)) {
                return new OfferOutcome.HasBegun(shift);
            }
        }
        Optional<OfferOutcome> broken = broken(at.verdict(back.removed(), back.added()));
        return broken.orElseGet(() -> step(at.roster().after(back), offer.ended(State.UNDONE, by, "", at.now())));
    }

    /**
     * When an offer ends: at the start of its shift; 12 hours before if nobody took it and there was time to. The shift of
     * somebody who fell out can be taken until its end.
     */
    static Instant endsAt(Roster roster, ShiftOffer offer, ZoneId zone) {
        ShiftType type = roster.type(offer.shift().type());
        Instant start = type.startsOn(offer.shift().date(), zone).toInstant();
        if (offer.kind() == Kind.SICK) {
            return type.endsOn(offer.shift().date(), zone).toInstant();
        }
        Instant lastCall = start.minus(LAST_CALL);
        return offer.taker() != null || !offer.offeredAt().isBefore(lastCall) ? start : lastCall;
    }

    /** What is against applying an offer that somebody took, on the roster as it is now. */
    private static Optional<OfferOutcome> refusal(RosterNow at, ShiftOffer taken) {
        for (Shift shift : taken.removed()) {
            if (!at.roster().shifts().contains(shift)) {
                return Optional.of(new OfferOutcome.ShiftIsGone(shift));
            }
            if (at.hasBegun(shift)) {
                return Optional.of(new OfferOutcome.HasBegun(shift));
            }
        }
        if (taken.kind() == Kind.SICK) {
            if (at.isOver(taken.shift())) {
                return Optional.of(new OfferOutcome.HasBegun(taken.shift()));
            }
            if (!at.isShort(taken.shift())) {
                return Optional.of(new OfferOutcome.ShiftIsGone(taken.shift()));
            }
        }
        return broken(at.verdict(taken.removed(), taken.added()));
    }

    private static Optional<OfferOutcome> broken(RosterNow.Verdict verdict) {
        return switch (verdict) {
            case RosterNow.Verdict.Legal legal -> Optional.empty();
            case RosterNow.Verdict.Breaks breaks -> Optional.of(new OfferOutcome.BreaksARule(breaks.cause()));
            case RosterNow.Verdict.NotAMember left -> Optional.of(new OfferOutcome.HasLeft(left.person()));
        };
    }

    private static OfferOutcome apply(RosterNow at, ShiftOffer stored, ShiftOffer taken, UserId by) {
        RosterChange.What what = taken.kind() == Kind.SWAP ? RosterChange.What.SWAPPED : RosterChange.What.COVERED;
        ShiftOffer applied = taken.ended(State.APPLIED, by, "", at.now());
        return step(
                at.roster()
                        .after(new RosterChange(
                                stored.id().value(), what, taken.removed(), taken.added(), by, at.now())),
                applied);
    }

    private static OfferOutcome.Done step(Roster roster, ShiftOffer offer) {
        return new OfferOutcome.Done(roster.with(offer), offer);
    }
}
