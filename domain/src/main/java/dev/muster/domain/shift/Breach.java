package dev.muster.domain.shift;

/**
 * A shift that breaks a hard rule.
 *
 * @param cause the rule, as what would have kept the person from the shift
 */
public record Breach(Shift shift, Shortfall.Cause cause) {}
