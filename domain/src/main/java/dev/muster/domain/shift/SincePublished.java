package dev.muster.domain.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a roster since it was published.
 *
 * @param offers in the order in which they were made
 * @param changes oldest first
 * @param crossing an exchange with another roster that is under way; null while there is none
 * @param revision raised by one at each change of any of it, and whenever somebody decides on a neighbouring roster by it; the
 *     guard of conditional updates
 */
public record SincePublished(
        List<ShiftOffer> offers,
        List<RosterChange> changes,
        @Nullable Crossing crossing,
        long revision) {
    public static final SincePublished NOTHING = new SincePublished(List.of(), List.of(), null, 0);

    public SincePublished {
        offers = List.copyOf(offers);
        changes = List.copyOf(changes);
    }

    public Optional<ShiftOffer> offer(OfferId id) {
        return offers.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /** The next revision, with nothing changed. */
    SincePublished held() {
        return new SincePublished(offers, changes, crossing, revision + 1);
    }

    /** The next revision, with an offer added or, if it is known, as it is now. */
    SincePublished with(ShiftOffer offer) {
        List<ShiftOffer> after = new ArrayList<>(offers);
        int place = offers.stream().map(ShiftOffer::id).toList().indexOf(offer.id());
        if (place < 0) {
            after.add(offer);
        } else {
            after.set(place, offer);
        }
        return new SincePublished(after, changes, crossing, revision + 1);
    }

    /** The next revision, with one more change. */
    SincePublished with(RosterChange change) {
        List<RosterChange> after = new ArrayList<>(changes);
        after.add(change);
        return new SincePublished(offers, after, crossing, revision + 1);
    }

    /** The next revision, with another exchange under way, or none. */
    SincePublished marked(@Nullable Crossing underWay) {
        return new SincePublished(offers, changes, underWay, revision + 1);
    }

    /** Whether a new version put somebody on a shift of that date and type after a change. */
    boolean wasPlannedAnew(RosterChange change, Shift shift) {
        return changes.stream()
                .skip(changes.indexOf(change) + 1L)
                .filter(c -> c.what() == RosterChange.What.REPLANNED)
                .flatMap(c -> c.added().stream())
                .anyMatch(s -> s.date().equals(shift.date()) && s.type().equals(shift.type()));
    }

    /** The change by which a proposal became part of it. */
    public Optional<RosterChange> replanned(RosterId proposal) {
        return changes.stream()
                .filter(c ->
                        c.what() == RosterChange.What.REPLANNED && c.cause().equals(proposal.value()))
                .findFirst();
    }

    /** The last change that came from something. */
    Optional<RosterChange> last(String cause) {
        return changes.reversed().stream().filter(c -> c.cause().equals(cause)).findFirst();
    }

    /** The last change that came from something, unless it was undone. */
    Optional<RosterChange> standing(String cause) {
        return last(cause).filter(c -> c.what() != RosterChange.What.UNDONE);
    }
}
