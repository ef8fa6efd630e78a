package dev.muster.bot.metric;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Layout;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.storage.mongo.Store;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsPersonCommandTest {
    private final Store store = Store.inMemory();
    private final MetricsPersonCommand command = new MetricsPersonCommand(
            new PeriodClosing(store.tickets(), store.rosters(), store.figureGoals()),
            new WeeklyFiguresSwitch(store.teams(), store.weeklyFiguresOff()));

    @BeforeEach
    void aTicketThatRajClaimedAndResolved() {
        store.prepare();
        TicketDesk desk = new TicketDesk(store.tickets());
        TicketNumber number = desk.open(team(), ANA, "Refund", "", Priority.NORMAL, null, Set.of(), NOW)
                .number();
        desk.claim(team(), number, RAJ, NOW.plus(Duration.ofMinutes(30)));
        desk.resolve(team(), number, RAJ, "Done", NOW.plus(Duration.ofHours(2)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String typed(UserId by, String arguments) {
        Answer answer = command.handle(
                new Command(new Caller(WORKSPACE, by, null), team(), arguments, NOW.plus(Duration.ofHours(3))));
        Answer.OnlyYou shown = (Answer.OnlyYou) answer;
        return shown.text() + (shown.blocks().isEmpty() ? "" : "\n" + Layout.json(shown.blocks()));
    }

    @Test
    void everybodySeesTheirOwn() {
        assertThat(typed(RAJ, "me"))
                .startsWith("Your own figures, Week 48 so far")
                .contains("*Claimed or assigned*  1  (▲ from 0)", "*Resolved*  1  (▲ from 0)", "*In hand*  0")
                .contains("*Resolution*  median 2 h", "*Reopen rate*  0 %")
                .contains("Seen only by \\u003c@U0RAJ\\u003e and the lead, \\u003c@U0LEAD\\u003e.");
        assertThat(typed(RAJ, "<@U0RAJ|raj> last week")).contains("Week 47", "*Resolved*  0  (as before)");
        assertThat(typed(ANA, "")).contains("*Resolved*  0  (as before)");
    }

    @Test
    void theLeadSeesThoseOfAnybodyInTheTeam() {
        assertThat(typed(LEAD, "<@U0RAJ|raj>"))
                .startsWith("RAJ's figures, Week 48 so far")
                .contains("*Resolved*  1");
        assertThat(typed(LEAD, "@raj month")).contains("the month before", "*Resolved*  1");
        assertThat(typed(LEAD, "<@U0STRANGER|stranger>")).startsWith("`@stranger` is nobody of Billing.");
    }

    @Test
    void nobodyElseSeesThemNorWhetherThereAreAny() {
        String refusal =
                "People's own figures are seen by that person and the lead, <@U0LEAD>, only. `/metrics me` shows yours.";

        assertThat(typed(ANA, "<@U0RAJ|raj>")).isEqualTo(refusal);
        assertThat(typed(ANA, "<@U0STRANGER|stranger>")).isEqualTo(refusal);
        assertThat(typed(ANA, "@nobody-at-all fortnight")).isEqualTo(refusal);
    }

    @Test
    void aPeriodThatIsNoneIsNamed() {
        assertThat(typed(RAJ, "me fortnight")).startsWith("`fortnight` is not a period.");
    }
}
