package dev.muster.storage.shift;

import dev.muster.domain.shift.OfferId;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers of a shift, with something of everything in them. */
final class OfferFixture {
    private static final UserId BO = new UserId("U0BO");
    private static final UserId LEAD = new UserId("U0ANA");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00.123Z");

    private OfferFixture() {}

    /** A swap that Bo agreed to. */
    static ShiftOffer swap(Shift shift, ShiftOffer.State state, @Nullable RosterId counterIn) {
        return new ShiftOffer(
                new OfferId("offer-1"),
                ShiftOffer.Kind.SWAP,
                shift,
                List.of(BO),
                state,
                BO,
                new Shift(RosterFixture.MONDAY.plusDays(2), "Early. $1", BO),
                counterIn,
                LEAD,
                "a word",
                NOW,
                NOW.plusSeconds(1),
                3);
    }

    /** What nobody took. */
    static ShiftOffer open(Shift shift) {
        return new ShiftOffer(
                new OfferId("offer-2"),
                ShiftOffer.Kind.COVER,
                shift,
                List.of(BO),
                ShiftOffer.State.OPEN,
                null,
                null,
                null,
                null,
                "",
                NOW,
                NOW,
                1);
    }
}
