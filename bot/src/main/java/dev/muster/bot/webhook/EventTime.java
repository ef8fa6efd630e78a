package dev.muster.bot.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads when something happened outside. */
final class EventTime {
    /** Clocks differ. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Duration OLDEST = Duration.ofDays(366);

    private EventTime() {}

    /** The UTC instant of a written time; empty for none. */
    static Optional<Instant> read(Optional<String> given, Instant now) throws WrongBodyException {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String written = given.get();
        Instant at;
        try {
            at = OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            throw WrongBodyException.field(
                    isWithoutZone(written)
                            ? "`at` is %s, without a zone: add Z for UTC, or an offset such as +01:00."
                                    .formatted(written)
                            : "`at` is %s: give a time such as 2026-11-24T10:00:00Z.".formatted(Body.quoted(written)));
        }
        if (at.isAfter(now.plus(AHEAD))) {
            throw WrongBodyException.field("`at` is %s, in the future.".formatted(written));
        }
        if (at.isBefore(now.minus(OLDEST))) {
            throw WrongBodyException.field(
                    "`at` is %s, more than a year ago: `muster import tickets` brings old tickets in."
                            .formatted(written));
        }
        return Optional.of(at);
    }

    private static boolean isWithoutZone(String written) {
        try {
            return LocalDateTime.parse(written) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
