package dev.muster.domain.shift;

/**
 * What a published roster waits for: somebody is about to exchange a shift of it for one of another roster, or to take that
 * back. Whether they did says the offer, in the other roster's document; {@link Crossings} follows it.
 *
 * @param with the roster of the offer
 */
public record Crossing(RosterId with, OfferId offer) {}
