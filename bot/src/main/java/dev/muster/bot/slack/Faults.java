package dev.muster.bot.slack;

import org.jspecify.annotations.Nullable;

/** Makes exceptions fit for the log. */
final class Faults {
    private static final int DEEPEST = 8;

    private Faults() {}

    /** The same places and kinds, without the messages: those may quote what somebody wrote. */
    static Throwable withoutWords(Throwable fault) {
        return copy(fault, 0);
    }

    private static Throwable copy(Throwable fault, int depth) {
        @Nullable
        Throwable cause = fault.getCause() == null || depth == DEEPEST ? null : copy(fault.getCause(), depth + 1);
        Throwable copy = new Throwable(fault.getClass().getName(), cause);
        copy.setStackTrace(fault.getStackTrace());
        return copy;
    }
}
