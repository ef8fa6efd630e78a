package dev.muster.bot.ticket;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.NASTY;
import static dev.muster.bot.BotFixture.NASTY_ESCAPED;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.STRANGER;
import static dev.muster.bot.BotFixture.team;
import static dev.muster.bot.BotFixture.then;
import static dev.muster.bot.BotFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.SlackSchema;
import dev.muster.domain.routine.Announcement.StillWaiting;
import dev.muster.domain.team.TicketLimits;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitingMessagesTest {
    private static Ticket waiting(@Nullable UserId owner) {
        return then(ticket(NASTY, ""), Kind.WAITING, RAJ, owner, NASTY, TicketState.WAITING);
    }

    private static String asked(@Nullable UserId person, @Nullable UserId owner) {
        String blocks = WaitingMessages.asked(team(), new StillWaiting(person, waiting(owner), Duration.ZERO), "")
                .blocks();
        SlackSchema.acceptsMessage(blocks);
        return unquoted(blocks);
    }

    private static String unquoted(String json) {
        return json.replace("\\u003c", "<").replace("\\u003e", ">").replace("\\u0026", "&");
    }

    @Test
    void theQuestionSaysWhoseItIsAndWhyItWaits() {
        assertThat(asked(ANA, ANA)).contains(NASTY_ESCAPED, "You have it", "Still waiting", "Take it back", "Resolve…");
        assertThat(asked(null, ANA)).contains("<@U0ANA> has it, and is away today");
        assertThat(asked(null, STRANGER)).contains("had it, and left the team");
        assertThat(asked(null, null)).contains("Nobody has it");
    }

    @Test
    void theAnswerHasNothingToPressAndSaysWhenItIsAskedAgain() {
        Ticket noted = then(waiting(ANA), Kind.NOTED, ANA, ANA, "still waits for the user", TicketState.WAITING);
        Ticket resolved = then(waiting(ANA), Kind.RESOLVED, RAJ, ANA, "Refunded", TicketState.RESOLVED);

        String answered = unquoted(WaitingMessages.answered(team(), noted).blocks());
        assertThat(answered).contains("<@U0ANA>: still waiting", "I ask again").doesNotContain("button");
        assertThat(WaitingMessages.answered(team().with(TicketLimits.NONE), noted)
                        .blocks())
                .doesNotContain("I ask again");
        assertThat(WaitingMessages.answered(team(), resolved).blocks()).contains("Resolved by", "Refunded");
    }
}
