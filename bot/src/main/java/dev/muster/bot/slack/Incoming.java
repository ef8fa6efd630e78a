package dev.muster.bot.slack;

import com.slack.api.bolt.response.Response;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What commands, presses and submissions have in common on their way in. */
record Incoming(WorkspaceId ours, Clock clock, Replies replies, Trouble trouble, AfterAck afterAck, Duration patience) {
    static final String ANOTHER_WORKSPACE =
            "This Muster serves another workspace. Ask your admins which app your workspace installed.";
    static final String FOLLOWS = "This takes longer than usual; the answer follows here.";

    /**
     * Who sent it.
     *
     * @throws NotFromSlackException when these aren't Slack's ids
     */
    static Caller caller(@Nullable String workspace, @Nullable String user, @Nullable String channel) {
        if (workspace == null || user == null) {
            throw new NotFromSlackException("no workspace or no person");
        }
        try {
            return new Caller(
                    new WorkspaceId(workspace), new UserId(user), channel == null ? null : new ChannelId(channel));
        } catch (IllegalArgumentException e) {
            throw new NotFromSlackException("ids that are not Slack's");
        }
    }

    boolean isOurs(Caller caller) {
        return caller.workspace().equals(ours);
    }

    /** Lets a handler answer; whatever breaks becomes a line for the person. A form is opened here, in time. */
    Answer answer(Caller caller, String what, @Nullable String triggerId, Supplier<Answer> handler) {
        try {
            Answer answer = handler.get();
            return answer instanceof Answer.Modal modal
                    ? replies.open(caller, triggerId, modal.view()).orElseGet(Answer.Nothing::new)
                    : answer;
        } catch (RuntimeException | Error e) {
            return trouble.tell(caller, what, e);
        }
    }

    /**
     * Waits for an answer as long as Slack does; one that comes later goes another way, after the response.
     *
     * @param work never throws
     */
    <T> Response inTime(Supplier<T> work, Function<T, Response> ack, Supplier<Response> late, Consumer<T> later) {
        CompletableFuture<T> future = CompletableFuture.supplyAsync(work, afterAck);
        try {
            return ack.apply(future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return ackThen(late.get(), () -> later.accept(future.join()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while answering", e);
        }
    }

    /** Has something done once the response is out. */
    Response ackThen(Response response, Runnable work) {
        return Acked.then(response, afterAck.later(work));
    }
}
