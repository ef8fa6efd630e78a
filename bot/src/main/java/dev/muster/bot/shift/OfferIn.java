package dev.muster.bot.shift;

import dev.muster.domain.shift.OfferOutcome;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.team.UserId;
import java.util.List;
import java.util.stream.Stream;

/**
 * An offer with the rosters by whose types its shifts are called.
 *
 * @param there the roster of the shift that goes the other way; the same one, unless it is another
 */
record OfferIn(Roster roster, ShiftOffer offer, Roster there) {

    static OfferIn of(OfferOutcome.Done done) {
        return new OfferIn(done.roster(), done.offer(), done.there());
    }

    /** What a button under it carries. */
    String value() {
        return PressedOffer.of(roster, offer).value();
    }

    /** "Tue 24 Nov Late, 14:00-22:00". */
    String shift() {
        return OfferText.shift(roster, offer.shift());
    }

    /** The same of the shift that goes the other way. */
    String counter() {
        Shift counter = offer.counter();
        return counter == null ? "" : OfferText.shift(there, counter);
    }

    /** What it takes from a person; empty for nothing. */
    List<String> takenFrom(UserId person) {
        return lines(person, offer.removed(), offer.removedThere());
    }

    /** What it gives to a person; empty for nothing. */
    List<String> givenTo(UserId person) {
        return lines(person, offer.added(), offer.addedThere());
    }

    private List<String> lines(UserId person, List<Shift> here, List<Shift> beyond) {
        return Stream.concat(lines(person, roster, here), lines(person, there, beyond))
                .toList();
    }

    private static Stream<String> lines(UserId person, Roster in, List<Shift> shifts) {
        return shifts.stream().filter(s -> s.person().equals(person)).map(s -> OfferText.shift(in, s));
    }
}
