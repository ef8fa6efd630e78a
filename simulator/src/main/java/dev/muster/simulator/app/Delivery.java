package dev.muster.simulator.app;

/**
 * What came of a request to the app: its answer, or why there was none that counts.
 *
 * @param status the HTTP status, 200 for an acknowledgement through a socket, 0 without an answer
 * @param millis how long it took in real time
 * @param noRetry whether the app asked that an event that it refused isn't sent again
 */
public record Delivery(int status, String contentType, String body, long millis, Failure failure, boolean noRetry) {
    /** The app took more than three seconds. */
    public static final String TIMEOUT = "operation_timeout";

    /** The app could not be reached, or did not answer 200. */
    public static final String FAILED = "dispatch_failed";

    /** There was nothing to send, so nothing went wrong. */
    public static final Delivery NOTHING = new Delivery(0, "", "", 0, Failure.NONE, false);

    /** No answer. */
    public static Delivery failed(Failure failure, long millis) {
        return new Delivery(0, "", "", millis, failure, false);
    }

    Delivery as(Failure other) {
        return new Delivery(status, contentType, body, millis, other, noRetry);
    }

    /** Slack's word for a person whose doing failed; empty when it didn't. */
    public String error() {
        return failure.error();
    }

    /** Whether the app acknowledged in time. */
    public boolean acknowledged() {
        return failure == Failure.NONE;
    }
}
