package dev.muster.domain.ticket;

import dev.muster.domain.team.Identifiers;

/**
 * Where a ticket comes from that was not opened in Slack.
 *
 * @param system which other system, in the manner of {@link Identifiers#OURS}, e.g. {@code import}
 * @param key what that system calls the ticket, at most {@link #LONGEST_KEY} characters; the same key is the same ticket
 */
public record Origin(String system, String key) {
    public static final int LONGEST_KEY = 200;

    public Origin {
        Identifiers.require("system", system, Identifiers.OURS);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "a ticket's key has 1 to " + LONGEST_KEY + " characters, not " + key.length());
        }
    }

    @Override
    public String toString() {
        return system + "/" + key;
    }
}
