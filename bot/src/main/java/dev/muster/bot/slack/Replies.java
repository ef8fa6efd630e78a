package dev.muster.bot.slack;

import com.google.gson.JsonObject;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.view.View;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.domain.team.ChannelId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reaches a person other than by the response to their request. */
final class Replies {
    static final String TOO_LATE = "Slack gave up waiting before the form could open; nothing was changed. Try again.";
    static final String NOT_OPENED = "Slack didn't open the form; nothing was changed. Try again in a moment.";

    private static final Logger log = LoggerFactory.getLogger(Replies.class);
    private static final Set<String> LATE =
            Set.of("expired_trigger_id", "trigger_expired", "exchanged_trigger_id", "trigger_exchanged");
    private static final int LONGEST_ANSWER = 1_000;
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(250), Duration.ofSeconds(1));

    private final SlackConnection connection;
    private final MethodsClient slack;

    Replies(SlackConnection connection) {
        this.connection = connection;
        this.slack = connection.methods();
    }

    /** Opens a form, alone or on the one that is open; empty when it is open, else what to say instead. */
    Optional<Answer> open(Caller caller, @Nullable String triggerId, View view, boolean onAForm) {
        if (triggerId == null) {
            return Optional.of(Answer.line(NOT_OPENED));
        }
        return switch (onAForm ? push(triggerId, view) : open(triggerId, view)) {
            case SlackReply.Ok<?> ok -> Optional.empty();
            case SlackReply.Failed<?> no -> {
                if (LATE.contains(no.failure().error())) {
                    yield Optional.of(Answer.line(TOO_LATE));
                }
                log.warn(
                        "{}: the form {} didn't open: {}",
                        caller.workspace(),
                        view.getCallbackId(),
                        no.failure().error());
                yield Optional.of(Answer.line(NOT_OPENED));
            }
        };
    }

    private SlackReply<?> open(String triggerId, View view) {
        return SlackReply.of(() -> slack.viewsOpen(r -> r.triggerId(triggerId).view(view)));
    }

    private SlackReply<?> push(String triggerId, View view) {
        return SlackReply.of(() -> slack.viewsPush(r -> r.triggerId(triggerId).view(view)));
    }

    /** Shows something to one person: by the URL that came with the request, else where they acted, else as a DM. */
    void show(Caller caller, @Nullable String responseUrl, Answer.OnlyYou answer) {
        if (responseUrl != null && post(responseUrl, Json.ephemeralBeside(answer))) {
            return;
        }
        show(caller, answer);
    }

    private void show(Caller caller, Answer.OnlyYou answer) {
        ChannelId channel = caller.channel();
        if (channel == null || !ephemeral(caller, channel, answer)) {
            directly(caller, answer);
        }
    }

    private boolean ephemeral(Caller caller, ChannelId channel, Answer.OnlyYou answer) {
        return done(
                caller,
                "chat.postEphemeral",
                SlackReply.of(() -> slack.chatPostEphemeral(r -> r.channel(channel.value())
                        .user(caller.user().value())
                        .text(answer.text())
                        .blocks(answer.blocks()))));
    }

    private void directly(Caller caller, Answer.OnlyYou answer) {
        boolean unused = done(
                caller,
                Delivery.POST,
                SlackReply.of(
                        () -> slack.chatPostMessage(r -> r.channel(caller.user().value())
                                .text(answer.text())
                                .blocks(answer.blocks())
                                .unfurlLinks(false)
                                .unfurlMedia(false))));
    }

    private static boolean done(Caller caller, String method, SlackReply<?> reply) {
        if (reply instanceof SlackReply.Failed<?> no) {
            log.warn(
                    "{}: an answer didn't reach {}: {} failed with {}",
                    caller.workspace(),
                    caller.user(),
                    method,
                    no.failure().error());
            return false;
        }
        return true;
    }

    private boolean post(String responseUrl, JsonObject message) {
        for (Duration pause : PAUSES) {
            switch (tryPost(responseUrl, message)) {
                case ARRIVED -> {
                    return true;
                }
                case REFUSED -> {
                    return false;
                }
                case LOST -> {
                    if (!rest(pause)) {
                        return false;
                    }
                }
            }
        }
        return tryPost(responseUrl, message) == Posted.ARRIVED;
    }

    private enum Posted {
        ARRIVED,
        REFUSED,
        LOST
    }

    private Posted tryPost(String responseUrl, JsonObject message) {
        try (okhttp3.Response response = connection.http().postJsonBody(responseUrl, message.toString())) {
            if (response.isSuccessful()) {
                // It says "ok" in plain text; what it doesn't take it may say in the manner of the Web API.
                return response.peekBody(LONGEST_ANSWER).string().contains("\"ok\":false")
                        ? Posted.REFUSED
                        : Posted.ARRIVED;
            }
            return response.code() == 429 || response.code() >= 500 ? Posted.LOST : Posted.REFUSED;
        } catch (IOException e) {
            return Posted.LOST;
        } catch (IllegalArgumentException e) {
            return Posted.REFUSED; // not a URL
        }
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
