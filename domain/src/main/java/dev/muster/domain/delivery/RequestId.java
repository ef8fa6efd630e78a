package dev.muster.domain.delivery;

/**
 * What tells one request of a person from every other of their workspace: the same however often Slack sends it.
 *
 * @param value 1 to 400 characters
 */
public record RequestId(String value) {
    private static final int LONGEST = 400;

    public RequestId {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("request id of " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
