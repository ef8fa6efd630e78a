package dev.muster.bot.interaction;

import java.util.function.Supplier;

/** Has the work for one request of Slack's done once, however often Slack sends it and to whatever instance. */
@FunctionalInterface
public interface Once {
    /** What the work answers; or, when it was done before, a line that says so. */
    Answer once(Supplier<Answer> work);
}
