package dev.muster.bot.shift;

import static dev.muster.bot.interaction.Mrkdwn.escape;

import dev.muster.bot.interaction.Dates;
import dev.muster.domain.shift.Fix;
import dev.muster.domain.team.UserId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what would fix a short shift. */
final class FixText {
    private FixText() {}

    /** "→ would fix it: Raj, if Mei takes their Thu 26 Nov Late; or Ana, without leave that day." */
    static String line(List<Fix> fixes, Function<UserId, String> name) {
        return fixes.stream()
                .map(fix -> words(fix, name))
                .collect(Collectors.joining("; or ", "→ would fix it: ", "."));
    }

    private static String words(Fix fix, Function<UserId, String> name) {
        String person = escape(name.apply(fix.person()));
        return switch (fix) {
            case Fix.Exchange exchange ->
                "%s, if %s takes their %s %s"
                        .formatted(
                                person,
                                escape(name.apply(exchange.taker())),
                                Dates.day(exchange.given().date()),
                                escape(exchange.given().type()));
            case Fix.WithoutLeave leave -> person + ", without leave that day";
            case Fix.WithSkill skill -> "%s, with `%s`".formatted(person, skill.skill());
        };
    }
}
