package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Typed;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows a ticket's number when it begins with a person.
 *
 * @param rest what follows the person, as it looked to the one who typed it; may be empty
 */
record PersonAndRest(UserId person, String rest) {
    private static final Pattern SHAPE = Pattern.compile("(<@[^>]*>|\\S+)\\s*(.*)", Pattern.DOTALL);

    /** Empty when the text doesn't begin with somebody whom the team or Slack knows. */
    static Optional<PersonAndRest> parse(String text, Team team) {
        Matcher parts = SHAPE.matcher(text.strip());
        return parts.matches()
                ? Typed.person(parts.group(1), team)
                        .map(person -> new PersonAndRest(
                                person, Typed.plain(parts.group(2)).strip()))
                : Optional.empty();
    }
}
