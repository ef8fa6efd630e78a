package dev.muster.bot.ticket;

import static dev.muster.bot.interaction.Mrkdwn.mention;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.escalation.Playbook;
import dev.muster.domain.escalation.Target;
import java.util.stream.Collectors;

/** How playbooks read. */
final class PlaybookText {
    private PlaybookText() {}

    /** "an expert on shift (15 min), then the lead (30 min)". */
    static String inOneLine(Playbook playbook) {
        return playbook.steps().stream()
                .map(step -> target(step.target()) + " (" + Mrkdwn.duration(step.patience()) + ")")
                .collect(Collectors.joining(", then "));
    }

    private static String target(Target target) {
        return switch (target) {
            case Target.Person person -> mention(person.user());
            case Target.Expert expert -> "an expert on shift";
            case Target.Lead lead -> "the lead";
            case Target.Channel channel -> mention(channel.channel());
        };
    }
}
