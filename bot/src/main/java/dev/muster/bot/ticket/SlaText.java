package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.ticket.Promise;
import dev.muster.domain.ticket.Sla;
import dev.muster.domain.ticket.SlaClock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SLA clocks in words: "reply due in 40 min", "resolution 2 h late"; how long is business time. */
public final class SlaText {
    private SlaText() {}

    /** How a promise stands. */
    public static String words(SlaClock clock) {
        boolean reply = clock.promise() == Promise.FIRST_RESPONSE;
        String noun = reply ? "reply" : "resolution";
        String done = reply ? "replied" : "resolved";
        Duration left = clock.left();
        return switch (clock.status()) {
            case MET -> done + " in time";
            case MISSED -> done + " " + Mrkdwn.businessTime(left.negated()) + " late";
            case RUNNING -> noun + " due " + (left.toMinutes() < 1 ? "now" : "in " + Mrkdwn.businessTime(left));
            case STOPPED -> noun + " stopped with " + Mrkdwn.businessTime(left) + " left";
            case LATE -> noun + " " + Mrkdwn.businessTime(left.negated()) + " late";
        };
    }

    /** Both promises, each with when it is due. */
    static String both(Sla sla) {
        return "⏱ "
                + Stream.of(sla.firstResponse(), sla.resolution())
                        .map(clock -> words(clock)
                                + Optional.ofNullable(clock.dueAt())
                                        .filter(due -> clock.isUnfulfilled())
                                        .map(due -> ", " + Mrkdwn.time(due))
                                        .orElse(""))
                        .collect(Collectors.joining(" · "));
    }

    /** When the unfulfilled promises are due, whenever it is read; empty while the clocks stand. */
    static String due(Sla sla) {
        return Stream.of(sla.firstResponse(), sla.resolution())
                .filter(SlaClock::isUnfulfilled)
                .flatMap(clock -> Optional.ofNullable(clock.dueAt())
                        .map(due -> (clock.promise() == Promise.FIRST_RESPONSE ? "reply due " : "resolution due ")
                                + Mrkdwn.time(due))
                        .stream())
                .collect(Collectors.joining(" · "));
    }
}
