package dev.muster.domain.team;

import java.util.regex.Pattern;

/** The shapes that identifiers may have; anything else is refused where it enters. */
public final class Identifiers {
    /** Slack's ids: capitals and digits. */
    public static final Pattern SLACK = Pattern.compile("[A-Z][A-Z0-9]{1,31}");
    /** Ids that Muster gives: lower case, digits and dashes. */
    public static final Pattern OURS = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private Identifiers() {}

    /**
     * Refuses a value of another shape.
     *
     * @throws IllegalArgumentException naming the field and the value
     */
    public static void require(String field, String value, Pattern shape) {
        if (!shape.matcher(value).matches()) {
            throw new IllegalArgumentException("%s '%s' does not match %s".formatted(field, value, shape));
        }
    }
}
