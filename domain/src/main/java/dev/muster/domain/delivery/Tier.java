package dev.muster.domain.delivery;

/**
 * Who may see a text. The tiers are types without values: they mark {@link Content}, so that a text of tier lead or
 * private given to {@link Destination#channel} does not compile.
 */
public sealed interface Tier {
    /** May be posted to the team's channel. */
    non-sealed interface ForTeam extends Tier {}

    /** Only the lead and the person concerned. */
    non-sealed interface ForLead extends Tier {}

    /** Only its author, or the two of a 1:1. */
    non-sealed interface ForOne extends Tier {}
}
