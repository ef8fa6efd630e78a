package dev.muster.domain.shift;

import dev.muster.domain.shift.OfferDesk.Own;
import dev.muster.domain.shift.OfferOutcome.NotAnyMore;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.shift.ShiftOffer.State;
import dev.muster.domain.shift.ShiftRules.SwapApproval;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may become of an offer, as pure decisions on the rosters as they are now: each gives its roster and the offer afterwards,
 * or a refusal.
 */
final class OfferRules {
    /** How long something can be undone. */
    static final Duration UNDO = Duration.ofHours(1);
    /** An offer that nobody took so long before the shift has ended. */
    static final Duration LAST_CALL = Duration.ofHours(12);

    private OfferRules() {}

    /** Somebody offers a shift of theirs that has not begun, if there is a colleague who may take it. */
    static OfferOutcome offer(RostersNow all, OfferId id, Kind kind, Shift shift) {
        RosterNow at = all.own();
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
        List<UserId> asked = kind == Kind.SWAP ? all.whoMaySwap(shift) : at.whoMayCover(shift);
        if (asked.isEmpty()) {
            return new OfferOutcome.NobodyCan(shift);
        }
        return step(all, ShiftOffer.of(id, kind, shift, asked, at.now()));
    }

    /**
     * A colleague who was asked takes it. It waits for the lead then, unless the team does without and the shares stay fair,
     * or somebody fell out.
     *
     * @param theirs what they give for it; null unless it is a swap
     */
    static OfferOutcome take(RostersNow at, ShiftOffer offer, UserId by, @Nullable Own theirs, SwapApproval approval) {
        if (!offer.asked().contains(by)) {
            return new OfferOutcome.NotForYou();
        }
        if (offer.state() != State.OPEN || (theirs == null) == (offer.kind() == Kind.SWAP)) {
            return new NotAnyMore(offer);
        }
        ShiftOffer taken = taken(at, offer, by, theirs);
        Optional<OfferOutcome> refusal = refusal(at, taken);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean atOnce = offer.kind() == Kind.SICK
                || (approval == SwapApproval.AUTOMATIC
                        && at.exchange(taken).orElseThrow().effect().keepsShares());
        return atOnce ? apply(at, taken, by) : step(at, taken);
    }

    private static ShiftOffer taken(RostersNow at, ShiftOffer offer, UserId by, @Nullable Own theirs) {
        if (theirs == null) {
            return offer.takenBy(by, null, null, at.own().now());
        }
        RosterId in = theirs.roster().id();
        boolean isOther = !in.equals(at.own().roster().id());
        return offer.takenBy(by, theirs.shift(), isOther ? in : null, at.own().now());
    }

    /** The lead agrees: it is applied if it is still legal. */
    static OfferOutcome approve(RostersNow at, ShiftOffer offer, UserId by) {
        if (!at.own().team().isLead(by)) {
            return new OfferOutcome.NotForYou();
        }
        if (offer.state() != State.TAKEN) {
            return new NotAnyMore(offer);
        }
        return refusal(at, offer).orElseGet(() -> apply(at, offer, by));
    }

    static OfferOutcome decline(RostersNow at, ShiftOffer offer, UserId by, String word) {
        if (!at.own().team().isLead(by)) {
            return new OfferOutcome.NotForYou();
        }
        return offer.state() == State.TAKEN
                ? step(at, offer.ended(State.DECLINED, by, word, at.own().now()))
                : new NotAnyMore(offer);
    }

    /** Who offered it thinks better of it, until it is applied. */
    static OfferOutcome withdraw(RostersNow at, ShiftOffer offer, UserId by) {
        if (!offer.offeredBy().equals(by) || offer.kind() == Kind.SICK) {
            return new OfferOutcome.NotForYou();
        }
        return offer.isLive()
                ? step(at, offer.ended(State.WITHDRAWN, by, "", at.own().now()))
                : new NotAnyMore(offer);
    }

    /** Its time is over. */
    static OfferOutcome end(RostersNow at, ShiftOffer offer) {
        RosterNow own = at.own();
        return offer.isLive() && !endsAt(own.roster(), offer, own.team().zone()).isAfter(own.now())
                ? step(at, offer.ended(State.ENDED, null, "", own.now()))
                : new NotAnyMore(offer);
    }

    /** Those whose shifts it changed, or the lead, take it back within the hour, if that is legal still. */
    static OfferOutcome undo(RostersNow at, ShiftOffer offer, UserId by) {
        if (!offer.concerned().contains(by) && !at.own().team().isLead(by)) {
            return new OfferOutcome.NotForYou();
        }
        RosterNow own = at.own();
        Optional<RosterChange> change = own.roster().since().standing(offer.id().value());
        if (offer.state() != State.APPLIED || change.isEmpty()) {
            return new NotAnyMore(offer);
        }
        if (own.now().isAfter(change.get().at().plus(UNDO))) {
            return new OfferOutcome.TooLateToUndo(offer);
        }
        RosterChange back = change.get().undone(by, own.now());
        return refusal(at.exchange(offer).map(Exchange::back), offer)
                .orElseGet(() -> step(at, own.roster().after(back), offer.ended(State.UNDONE, by, "", own.now())));
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

    /** What is against applying an offer that somebody took, on the rosters as they are now. */
    private static Optional<OfferOutcome> refusal(RostersNow at, ShiftOffer taken) {
        if (taken.kind() == Kind.SICK) {
            if (at.own().isOver(taken.shift())) {
                return Optional.of(new OfferOutcome.HasBegun(taken.shift()));
            }
            if (!at.own().isShort(taken.shift())) {
                return Optional.of(new OfferOutcome.ShiftIsGone(taken.shift()));
            }
        }
        return refusal(at.exchange(taken), taken);
    }

    private static Optional<OfferOutcome> refusal(Optional<Exchange> exchange, ShiftOffer offer) {
        if (exchange.isEmpty()) {
            // Of the rosters that were published, only those are not there any more that are long over.
            return Optional.of(new OfferOutcome.HasBegun(Objects.requireNonNull(offer.counter())));
        }
        return exchange.get()
                .gone()
                .<OfferOutcome>map(OfferOutcome.ShiftIsGone::new)
                .or(() -> exchange.get().begun().map(OfferOutcome.HasBegun::new))
                .or(() -> broken(exchange.get().verdict()));
    }

    private static Optional<OfferOutcome> broken(RosterNow.Verdict verdict) {
        return switch (verdict) {
            case RosterNow.Verdict.Legal legal -> Optional.empty();
            case RosterNow.Verdict.Breaks breaks -> Optional.of(new OfferOutcome.BreaksARule(breaks.cause()));
            case RosterNow.Verdict.NotAMember left -> Optional.of(new OfferOutcome.HasLeft(left.person()));
        };
    }

    private static OfferOutcome apply(RostersNow at, ShiftOffer taken, UserId by) {
        RosterChange.What what = taken.kind() == Kind.SWAP ? RosterChange.What.SWAPPED : RosterChange.What.COVERED;
        Instant now = at.own().now();
        RosterChange change = new RosterChange(taken.id().value(), what, taken.removed(), taken.added(), by, now);
        return step(at, at.own().roster().after(change), taken.ended(State.APPLIED, by, "", now));
    }

    private static OfferOutcome.Done step(RostersNow at, ShiftOffer offer) {
        return step(at, at.own().roster(), offer);
    }

    private static OfferOutcome.Done step(RostersNow at, Roster roster, ShiftOffer offer) {
        Roster after = roster.with(offer);
        return new OfferOutcome.Done(
                after, offer, at.there(offer).map(RosterNow::roster).orElse(after));
    }
}
