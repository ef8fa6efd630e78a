package dev.muster.domain.shift;

import dev.muster.domain.team.Team;
import java.time.Instant;

/** Told when something became of an offered shift. */
@FunctionalInterface
public interface OfferNews {
    /**
     * Says to everybody concerned how an offer stands; again is fine, it says nothing twice.
     *
     * @param now UTC instant
     */
    void show(Team team, Roster roster, ShiftOffer offer, Instant now);
}
