package dev.muster.domain.shift;

import dev.muster.domain.shift.Shortfall.Cause;
import dev.muster.domain.team.UserId;
import java.time.LocalDate;

/** What came of something that somebody did about an offer of a shift. */
public sealed interface OfferOutcome {
    /**
     * It was done: the offer and its roster as they are now.
     *
     * @param there the roster of the shift that goes the other way; the same one, unless it is another
     */
    record Done(Roster roster, ShiftOffer offer, Roster there) implements OfferOutcome {}

    /** They have no published shift on that date. */
    record NoShiftThen(LocalDate date) implements OfferOutcome {}

    /** The shift has begun (or, where somebody fell out, is over). */
    record HasBegun(Shift shift) implements OfferOutcome {}

    /** The shift is offered already. */
    record OfferedAlready(ShiftOffer offer) implements OfferOutcome {}

    /** There is no colleague whom a hard rule doesn't keep from it. */
    record NobodyCan(Shift shift) implements OfferOutcome {}

    /** The offer is not in a state for that any more; nothing changed. */
    record NotAnyMore(ShiftOffer offer) implements OfferOutcome {}

    /** The roster changed since: the shift is somebody else's, or is not needed any more; nothing changed. */
    record ShiftIsGone(Shift shift) implements OfferOutcome {}

    /** It would break a hard rule now; nothing changed. */
    record BreaksARule(Cause cause) implements OfferOutcome {}

    /** Somebody concerned has left the team; nothing changed. */
    record HasLeft(UserId person) implements OfferOutcome {}

    /** It is for others to do that; nothing changed. */
    record NotForYou() implements OfferOutcome {}

    /** It can be undone for an hour; nothing changed. */
    record TooLateToUndo(ShiftOffer offer) implements OfferOutcome {}

    /** No such offer, or its roster is not published any more. */
    record NoSuchOffer() implements OfferOutcome {}
}
