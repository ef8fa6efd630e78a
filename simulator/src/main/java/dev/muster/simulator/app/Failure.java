package dev.muster.simulator.app;

/** Why an attempt to reach the app failed, in Slack's two vocabularies. */
public enum Failure {
    NONE("", ""),
    HTTP_TIMEOUT("http_timeout", Delivery.TIMEOUT),
    HTTP_ERROR("http_error", Delivery.FAILED),
    CONNECTION_FAILED("connection_failed", Delivery.FAILED),
    SSL_ERROR("ssl_error", Delivery.FAILED),
    TOO_MANY_REDIRECTS("too_many_redirects", Delivery.FAILED),
    UNKNOWN_ERROR("unknown_error", Delivery.FAILED);

    private final String reason;
    private final String error;

    Failure(String reason, String error) {
        this.reason = reason;
        this.error = error;
    }

    /** What a repeated event says about the attempt before it. */
    public String reason() {
        return reason;
    }

    /** What a person is told. */
    public String error() {
        return error;
    }
}
