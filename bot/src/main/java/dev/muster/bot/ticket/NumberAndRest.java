package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.ticket.TicketNumber;
import java.util.Optional;

/**
 * The arguments of a command that begins with a ticket number.
 *
 * @param rest what follows the number, as it came; may be empty
 */
record NumberAndRest(TicketNumber number, String rest) {

    /** Empty when the arguments don't begin with a ticket number. */
    static Optional<NumberAndRest> parse(String arguments) {
        String[] words = arguments.strip().split("\\s+", 2);
        return TicketNumber.parse(words[0])
                .map(number -> new NumberAndRest(number, words.length > 1 ? words[1].strip() : ""));
    }

    /** What was wrong, and what would be right. */
    static String explain(String arguments, String usage) {
        String given = arguments.strip().split("\\s+", 2)[0];
        return given.isEmpty()
                ? "Which ticket? Write `" + usage + "`."
                : "`" + Mrkdwn.code(Mrkdwn.shorten(given, 40)) + "` is not a ticket number. Write `" + usage + "`.";
    }
}
