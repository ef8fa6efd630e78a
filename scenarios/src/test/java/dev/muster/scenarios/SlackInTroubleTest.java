package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.ClaimOutcome;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.simulator.api.Faults.When;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whatever Slack, or the bot's own end, does at the wrong moment: what was said is said once, and nothing is lost. */
final class SlackInTroubleTest extends Scenario {

    private static void opensOne(TeamStage team) {
        team.as("mei").types("/ticket new Refund is shown twice").sees("#1 Refund is shown twice is open");
    }

    @Test
    void aRateLimitedCardComesOnce() {
        TeamStage team = monday("10:00");
        team.slack().faults().rateLimitNext("chat.postMessage", 2, 30);
        opensOne(team);
        team.card(1).with("[Claim]");
        assertThat(team.stage().clock().instant()).isAfterOrEqualTo(TeamStage.instant("2026-11-16T10:00:30"));
    }

    @Test
    void aServerErrorDelaysACardButDoesNotLoseIt() {
        TeamStage team = monday("10:00");
        team.slack().faults().http500Next("chat.postMessage", 3);
        opensOne(team);
        team.card(1).with("[Claim]");
    }

    @Test
    void aConnectionThatBreaksAfterThePostDoesNotDoubleIt() {
        TeamStage team = monday("10:00");
        team.slack().faults().resetNext("chat.postMessage", 1, When.AFTER);
        opensOne(team);
        team.card(1).with("[Claim]");
        team.as("ana").presses("Claim", team.card(1)).sees("is yours.");
        team.card(1).with("@Ana works on it");
    }

    @Test
    void aConnectionThatBreaksBeforeThePostDoesNotLoseIt() {
        TeamStage team = monday("10:00");
        team.slack().faults().resetNext("chat.postMessage", 2, When.BEFORE);
        opensOne(team);
        team.card(1).with("[Claim]");
    }

    @Test
    void anUpdateThatFailsIsMadeUpFor() {
        TeamStage team = monday("10:00");
        opensOne(team);
        team.slack().faults().rateLimitNext("chat.update", 1, 5);
        team.slack().faults().http500Next("chat.update", 1);
        team.slack().faults().resetNext("chat.update", 1, When.AFTER);
        team.as("ana").types("/claim 1");
        team.as("ana").types("/ticket resolve 1 credit note sent");
        team.card(1).with("Resolved by @Ana");
    }

    @Test
    void theDigestComesOnceThroughABrokenConnection() {
        TeamStage team = monday("10:00");
        opensOne(team);
        team.until("2026-11-23T08:59");
        team.slack().faults().resetNext("chat.postMessage", 1, When.AFTER);
        team.slack().faults().rateLimitNext("conversations.history", 1, 10);
        team.until("2026-11-23T12:00");
        team.channel().shows("Week 47 in figures").once();
    }

    @Test
    void aDeletedCardComesBackAsLongAsItIsToBeWorkedWith() {
        TeamStage team = monday("10:00");
        opensOne(team);
        team.slack().workspace().delete(team.card(1).newest());
        team.as("ana").types("/claim 1").sees("is yours.");
        team.card(1).once().with("@Ana works on it");

        team.as("ana").types("/ticket resolve 1 credit note sent");
        team.slack().workspace().delete(team.card(1).newest());
        team.as("ana").types("/ticket resolve 1 and a call").sees("is resolved.");
        team.channel().doesNotShow("Ticket #1 ");
        team.as("mei").types("/ticket reopen 1 it came again").sees("is open again");
        team.card(1).once().with("@Ana works on it");
    }

    @Test
    void aBotThatWasRemovedTellsTheLeadInOneLine() {
        TeamStage team = monday("10:00");
        opensOne(team);
        team.slack().workspace().removeBot(team.slackChannel());
        team.as("mei").types("/ticket new Nobody can see me").sees("#2 Nobody can see me is open");
        team.inbox("mara")
                .shows("I could not post to #billing-support")
                .once()
                .with("`not_in_channel`", "Invite me there with `/invite @Muster`.");
        team.as("ana").types("/ticket").sees("#2 Nobody can see me");

        team.slack()
                .workspace()
                .join(team.slackChannel().id(), team.slack().workspace().bot().user());
        team.as("ana").types("/claim 2").sees("is yours");
        team.card(2).with("@Ana works on it");
        team.inbox("mara").shows("I could not post").once();
    }

    @Test
    void anArchivedChannelTellsTheLeadInOneLine() {
        TeamStage team = monday("10:00");
        opensOne(team);
        team.slack().workspace().archive(team.slackChannel());
        team.as("ana").typesToTheBot("/claim 1").sees("is yours.");
        team.until("2026-11-17T10:00");
        team.inbox("mara").shows("I could not post to #billing-support").with("`is_archived`", "Unarchive the channel");
    }

    @Test
    void aMemberWhoLeftKeepsNobodyElseFromTheirShifts() {
        TeamStage team = monday("10:00");
        team.slack().workspace().deactivate(team.slack().workspace().person("sam"));
        team.as("mara").types("/shift plan 2026-11-23 1");
        team.as("mara")
                .presses("Approve", team.inbox("mara").shows("Roster for"))
                .sees("Published.");
        for (String who : new String[] {"ana", "raj", "mei", "tom", "lina"}) {
            team.inbox(who).shows("Mon 23 Nov").once();
        }
        team.inbox("mara")
                .shows("I could not post to a direct message to @Sam")
                .once()
                .with("Take people who left out of the team with `/muster setup`.");
        team.channel().shows("Roster for").once();
    }

    @Test
    void aBotThatDiesBetweenTheAnswerAndTheCardShowsItWhenItIsBack() {
        TeamStage team = monday("10:00");
        opensOne(team);
        team.slack().faults().resetNext("chat.update", 100, When.BEFORE);
        assertThat(team.slack()
                        .as("ana")
                        .in(TeamStage.CHANNEL)
                        .types("/claim 1")
                        .text())
                .contains("is yours.");
        team.botStops();
        team.card(1).with("[Claim]");
        team.slack().faults().clear();
        team.passes(Duration.ofMinutes(5));
        team.botStarts();
        team.card(1).with("@Ana works on it");
    }

    @Test
    void aBotThatDiesBetweenTheTicketAndTheAnswerShowsTheTicketAsItIsWhenItIsBack() {
        TeamStage team = monday("10:00");
        opensOne(team);
        team.botStops();
        // What a killed process leaves behind: the change is stored, and nothing of it is in the outbox.
        ClaimOutcome outcome = new TicketDesk(team.stage().store().tickets())
                .claim(
                        team.team(),
                        new TicketNumber(1),
                        new UserId("U0ANA"),
                        team.stage().clock().instant());
        assertThat(outcome).isInstanceOf(ClaimOutcome.Claimed.class);
        team.card(1).with("[Claim]");
        team.botStarts();
        team.card(1).with("@Ana works on it");
    }

    @Test
    void aRestartSaysNothingTwice() {
        TeamStage team = monday("10:00");
        opensOne(team);
        team.as("mara").types("/shift plan 2026-11-23 1");
        team.as("mara").presses("Approve", team.inbox("mara").shows("Roster for"));
        String channel = team.channel().asText();
        String ana = team.inbox("ana").asText();
        String mara = team.inbox("mara").asText();
        for (int i = 0; i < 3; i++) {
            team.botStops();
            team.botStarts();
        }
        assertThat(team.channel().asText()).isEqualTo(channel);
        assertThat(team.inbox("ana").asText()).isEqualTo(ana);
        assertThat(team.inbox("mara").asText()).isEqualTo(mara);
    }

    @Test
    void ofABotThatIsAwaySlackItselfTellsPeople() {
        TeamStage team = monday("10:00");
        team.botStops();
        assertThat(team.slack()
                        .as("ana")
                        .in(TeamStage.CHANNEL)
                        .types("/claim 1")
                        .error())
                .isEqualTo("dispatch_failed");
        team.botStarts();
        team.as("ana").types("/claim 1").sees("has no ticket #1");
    }
}
