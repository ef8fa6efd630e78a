package dev.muster.bot.slack;

/** Hears what becomes of messages, to count it. */
public interface DeliveryCounts {
    /** Nobody counts. */
    DeliveryCounts NONE = new DeliveryCounts() {};

    /** Slack shows a message's newest revision. */
    default void delivered() {}

    /** An attempt failed, and there will be another. */
    default void failed() {}

    /** A message was set aside because Slack refuses it for good. */
    default void refused() {}

    /** A message was set aside because it can't be read. */
    default void unreadable() {}
}
