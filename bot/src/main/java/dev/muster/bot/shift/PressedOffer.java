package dev.muster.bot.shift;

import dev.muster.domain.shift.OfferId;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.team.TeamId;
import java.util.Optional;

/** What a button or a modal about an offered shift carries: the offer, and where it is. */
record PressedOffer(TeamId team, RosterId roster, OfferId offer) {

    /** What a button carries; empty for anything that no button of ours does. */
    static Optional<PressedOffer> read(String value) {
        String[] parts = value.split("/", -1);
        return parts.length == 3
                ? Optional.of(new PressedOffer(new TeamId(parts[0]), new RosterId(parts[1]), new OfferId(parts[2])))
                : Optional.empty();
    }

    static PressedOffer of(Roster roster, ShiftOffer offer) {
        return new PressedOffer(roster.team(), roster.id(), offer.id());
    }

    String value() {
        return team + "/" + roster + "/" + offer;
    }
}
