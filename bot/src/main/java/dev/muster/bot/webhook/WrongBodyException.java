package dev.muster.bot.webhook;

/** What is wrong with a body, in one line for whoever sends it. */
final class WrongBodyException extends Exception {
    private final int status;

    /**
     * A refusal.
     *
     * @param status the HTTP status
     */
    WrongBodyException(int status, String line) {
        super(line);
        this.status = status;
    }

    static WrongBodyException field(String line) {
        return new WrongBodyException(422, line);
    }

    int status() {
        return status;
    }

    String line() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
