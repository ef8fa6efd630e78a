package dev.muster.bot.slack;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Once;
import dev.muster.domain.delivery.Inbox;
import dev.muster.domain.delivery.RequestId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has what a request of Slack's asks for done once: whoever sends it again, to whatever instance, gets a line that says so.
 */
record Receipts(Inbox inbox, Clock clock) {
    static final String DONE_BEFORE =
            "Slack sent this twice; it was done the first time, or is being done. Look how things stand before you try again.";

    /** Once for a request that is answered in a line. */
    Once of(WorkspaceId workspace, @Nullable RequestId request) {
        return work -> once(workspace, request, work, () -> Answer.line(DONE_BEFORE));
    }

    /**
     * Does the work of a request that nobody took in hand before.
     *
     * @param request what identifies it; null when nothing does, and then it is done
     * @param again what is answered for a request that somebody did take in hand
     */
    <T> T once(WorkspaceId workspace, @Nullable RequestId request, Supplier<T> work, Supplier<T> again) {
        return request == null || inbox.take(workspace, request, clock.instant()) ? work.get() : again.get();
    }
}
