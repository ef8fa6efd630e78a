package dev.muster.bot.slack;

/** Slack didn't say what somebody has to know before anything can be decided. */
public final class SlackUnavailableException extends RuntimeException {
    public SlackUnavailableException(String method, SlackFailure failure) {
        super(method + ": " + failure.error());
    }
}
