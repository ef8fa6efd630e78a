package dev.muster.simulator.app;

/** What came of a request to the app: its answer, or Slack's word for why there was none that counts. */
public record Delivery(int status, String contentType, String body, long millis, String error) {
    /** The app took more than three seconds. */
    public static final String TIMEOUT = "operation_timeout";

    /** The app could not be reached, or did not answer 200. */
    public static final String FAILED = "dispatch_failed";

    /** Whether the app acknowledged in time. */
    public boolean acknowledged() {
        return error.isEmpty();
    }
}
