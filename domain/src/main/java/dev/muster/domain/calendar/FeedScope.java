package dev.muster.domain.calendar;

/** Whose shifts a feed shows. */
public enum FeedScope {
    /** Those of the person whose feed it is. */
    OWN,
    /** Those of their whole team. */
    TEAM
}
