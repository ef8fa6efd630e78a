package dev.muster.domain.delivery;

import java.util.regex.Pattern;

/**
 * Identifies a message within its workspace, made from what it is about (e.g. {@code ticket/42/card}), so that whoever
 * wants it sent twice asks for the same message.
 */
public record MessageId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:+-]+(/[A-Za-z0-9._:+-]+)*");
    private static final int LONGEST = 200;

    public MessageId {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("message id '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
