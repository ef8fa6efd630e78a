package dev.muster.bot.shift;

import dev.muster.domain.team.UserId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What of a roster is edited at once. */
sealed interface EditedPart {
    /** All shifts of a day. */
    record Day(LocalDate date) implements EditedPart {
        @Override
        public String value() {
            return "day/" + date;
        }
    }

    /** All days of a person. */
    record Person(UserId user) implements EditedPart {
        @Override
        public String value() {
            return "person/" + user;
        }
    }

    /** What a menu's choice carries. */
    String value();

    /** Reads {@link #value}; empty for anything else. */
    static Optional<EditedPart> read(String value) {
        int slash = value.indexOf('/');
        String rest = value.substring(slash + 1);
        try {
            return switch (value.substring(0, Math.max(0, slash))) {
                case "day" -> Optional.of(new Day(LocalDate.parse(rest)));
                case "person" -> Optional.of(new Person(new UserId(rest)));
                default -> Optional.empty();
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
