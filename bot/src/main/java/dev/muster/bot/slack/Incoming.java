package dev.muster.bot.slack;

import com.slack.api.bolt.response.Response;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.domain.delivery.OwedAnswer;
import dev.muster.domain.delivery.RequestId;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What commands, presses and submissions have in common on their way in. */
record Incoming(
        WorkspaceId ours,
        Clock clock,
        Receipts receipts,
        Promises promises,
        Replies replies,
        Trouble trouble,
        AfterAck afterAck,
        Duration patience) {
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
        return answer(caller, what, triggerId, false, handler);
    }

    /**
     * The same.
     *
     * @param onAForm whether a form is open already, on which another is laid
     */
    Answer answer(Caller caller, String what, @Nullable String triggerId, boolean onAForm, Supplier<Answer> handler) {
        try {
            Answer answer = handler.get();
            return answer instanceof Answer.Modal modal
                    ? replies.open(caller, triggerId, modal.view(), onAForm).orElseGet(Answer.Nothing::new)
                    : answer;
        } catch (RuntimeException | Error e) {
            return trouble.tell(caller, what, e);
        }
    }

    /**
     * Waits for an answer as long as Slack does; one that comes later goes another way, after the response.
     *
     * @param owed the answer that is promised when it comes later
     * @param work never throws
     * @param late the response that promises it; or, given false, the one that promises nothing, since nobody could step in
     */
    <T> Response inTime(
            OwedAnswer owed,
            Supplier<T> work,
            Function<T, Response> ack,
            Function<Boolean, Response> late,
            Consumer<T> later) {
        CompletableFuture<T> future = CompletableFuture.supplyAsync(work, afterAck);
        try {
            return ack.apply(future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            boolean noted = promises.isNoted(owed);
            return Acked.then(late.apply(noted), afterAck.later(() -> {
                later.accept(future.join());
                promises.kept(owed); // also a note that came too late to promise anything
            }));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while answering", e);
        }
    }

    /** What identifies a request among all of a workspace; null for one that Slack gave nothing to know it by. */
    static @Nullable RequestId request(String kind, @Nullable String mark) {
        return mark == null || mark.isEmpty() ? null : new RequestId(kind + "/" + mark);
    }

    /** The promise of an answer to a request; one that nothing identifies is promised under a name of its own. */
    static OwedAnswer owed(Caller caller, @Nullable RequestId request, @Nullable String responseUrl) {
        RequestId name = request == null ? new RequestId(UUID.randomUUID().toString()) : request;
        return new OwedAnswer(caller.workspace(), name, caller.user(), responseUrl);
    }

    /** Refuses in a way that Slack shows as a failure, and so acknowledges nothing. */
    static Response refused() {
        return Response.builder().statusCode(503).body("").build();
    }
}
