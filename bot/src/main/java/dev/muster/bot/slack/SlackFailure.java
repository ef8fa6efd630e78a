package dev.muster.bot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why Slack didn't do what it was asked, sorted by what helps. */
public sealed interface SlackFailure {
    /** Slack's error code, or ours for what happened on the way. */
    String error();

    /** Too much at once: nothing was done, and nothing will be before this time has passed. */
    record RateLimited(Duration retryAfter) implements SlackFailure {
        @Override
        public String error() {
            return RATE_LIMITED;
        }
    }

    /** It may work later; and nobody knows whether it was done. */
    record Temporary(String error) implements SlackFailure {}

    /** No answer came to what was sent: it may have been done, not have been done, or be done in a moment. */
    record Unanswered(String error) implements SlackFailure {}

    /** It was not even sent: the lease of the message was over, or nearly so. */
    record NotSent() implements SlackFailure {
        @Override
        public String error() {
            return "lease_over";
        }
    }

    /** Slack doesn't accept the token: nothing works until somebody mends that, then everything does. */
    record Refused(String error) implements SlackFailure {}

    /** It will never work like this. */
    record Permanent(String error) implements SlackFailure {}

    String RATE_LIMITED = "ratelimited";
    Duration USUAL_WAIT = Duration.ofSeconds(30);
    Set<String> PASSING = Set.of(
            "internal_error",
            "service_unavailable",
            "fatal_error",
            "request_timeout",
            "team_added_to_org",
            "org_login_required",
            "timeout",
            "server_error",
            "unknown_error",
            "accesslimited");

    Set<String> ABOUT_THE_TOKEN =
            Set.of("invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "missing_scope");

    /** An answer with another status than 2xx. */
    static SlackFailure of(SlackApiException e) {
        int status = e.getResponse().code();
        if (status == 429) {
            return new RateLimited(wait(e.getResponse().header("Retry-After")));
        }
        if (status == 408
                || status >= 500
                || e.getError() == null
                || e.getError().getError() == null) {
            return new Temporary("http_" + status);
        }
        return of(e.getError().getError(), null);
    }

    /**
     * An answer without a body that would say more.
     *
     * @param asked what was asked for, as part of the error code
     */
    static SlackFailure of(int status, @Nullable String retryAfter, String asked) {
        if (status == 429) {
            return new RateLimited(wait(retryAfter));
        }
        String error = asked + "_http_" + status;
        return status == 408 || status >= 500 ? new Temporary(error) : new Permanent(error);
    }

    /** No answer. */
    static SlackFailure of(IOException e) {
        return switch (e) {
            case SendWindow.ClosedException closed -> new NotSent();
            case ConnectException refused -> new Temporary("no_connection");
            case UnknownHostException unknown -> new Temporary("no_address");
            default -> new Unanswered("no_answer_" + e.getClass().getSimpleName());
        };
    }

    /** An answer that says no. */
    static SlackFailure of(SlackApiTextResponse response) {
        Map<String, List<String>> headers = response.getHttpResponseHeaders();
        List<String> waits = headers == null ? null : headers.get("retry-after");
        String error = response.getError();
        return of(error == null ? "unknown_error" : error, waits == null || waits.isEmpty() ? null : waits.getFirst());
    }

    private static SlackFailure of(String error, @Nullable String retryAfter) {
        if (error.equals(RATE_LIMITED) || error.equals("rate_limited")) {
            return new RateLimited(wait(retryAfter));
        }
        if (ABOUT_THE_TOKEN.contains(error)) {
            return new Refused(error);
        }
        return PASSING.contains(error) ? new Temporary(error) : new Permanent(error);
    }

    private static Duration wait(@Nullable String header) {
        try {
            return header == null ? USUAL_WAIT : Duration.ofSeconds(Math.max(1, Long.parseLong(header.strip())));
        } catch (NumberFormatException e) {
            return USUAL_WAIT;
        }
    }
}
