package dev.muster.domain.shift;

/**
 * The published roster that a proposal is to change.
 *
 * @param changes how many changes it had had when the proposal was planned: any more, and the proposal is out of date
 */
public record Replanned(RosterId roster, int changes) {}
