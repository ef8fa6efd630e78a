package dev.muster.domain.delivery;

/** What came of the wish to have a message that was set aside sent again. */
public sealed interface RetryOutcome {
    /** It goes out as soon as its turn comes. */
    record DueAgain() implements RetryOutcome {}

    /** It isn't set aside: it is due, or Slack shows it. */
    record NotParked(QueuedMessage.State state) implements RetryOutcome {}

    record NoSuchMessage() implements RetryOutcome {}

    /** This program can't read it; a newer one may. */
    record Unreadable() implements RetryOutcome {}
}
