package dev.muster.bot.importing;

import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.LoggedTicket.Step;
import dev.muster.domain.ticket.Priority;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a file are read. A file has either a row for each event, or a row for each ticket.
 *
 * @param ticket the column with what the other system calls a ticket
 * @param events what happened, and when
 * @param who the column with who did it; null for nobody known
 * @param note the column with what they wrote; null for none
 * @param subject the subject, with column names in braces for their values
 * @param priority the column with the priority; null for none
 * @param segment the column with the customer's segment; null for none
 * @param area the column with the product area; null for none
 * @param link the column with the address in the other system; null for none
 * @param tags the columns whose values become tags
 * @param priorities what the file calls the priorities; its words are ours where they are not named
 * @param people who of the file is who in Slack; all others stay outsiders
 * @param zone of times that have no offset
 * @param times how times are written; null for ISO 8601
 */
record Mapping(
        char delimiter,
        Charset encoding,
        String ticket,
        Events events,
        @Nullable String who,
        @Nullable String note,
        String subject,
        @Nullable String priority,
        @Nullable String segment,
        @Nullable String area,
        @Nullable String link,
        List<String> tags,
        Map<String, Priority> priorities,
        Map<String, UserId> people,
        ZoneId zone,
        @Nullable DateTimeFormatter times) {

    /** Where the events of a ticket stand. */
    sealed interface Events {
        /**
         * A row for each event.
         *
         * @param at the column with the time
         * @param activity the column with what happened
         * @param steps what the activities mean
         * @param otherwise what all others mean; null to reject them
         */
        record RowEach(
                String at,
                String activity,
                Map<String, Step> steps,
                @Nullable Step otherwise) implements Events {}

        /**
         * A row for each ticket, in which some columns are times.
         *
         * @param steps what happened at the time in a column
         */
        record Columns(Map<String, Step> steps) implements Events {}
    }

    /**
     * A time as the file writes it.
     *
     * @throws DateTimeException when it is none
     */
    Instant instant(String text) {
        if (times != null) {
            return LocalDateTime.parse(text, times).atZone(zone).toInstant();
        }
        return offset(text)
                .orElseGet(() ->
                        LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant());
    }

    private static Optional<Instant> offset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
