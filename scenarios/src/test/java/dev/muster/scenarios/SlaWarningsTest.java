package dev.muster.scenarios;

import org.junit.jupiter.api.Test;

/** Who hears when a target is nearly and wholly used up; hours are 08:00 to 20:00, a high ticket's reply is due in an hour. */
final class SlaWarningsTest extends Scenario {

    @Test
    void theOwnerIsWarnedAtThreeQuartersAndAtTheWholeAndNobodyElseIs() {
        TeamStage team = monday("10:00");
        team.as("mei").types("/ticket new Refund is shown twice priority:high");
        team.as("ana").types("/claim 1");
        team.until("2026-11-16T10:44");
        team.inbox("ana").doesNotShow("Refund is shown twice");

        team.until("2026-11-16T10:45");
        team.inbox("ana")
                .shows("reply due in 15 min")
                .once()
                .at(TeamStage.instant("2026-11-16T10:45"))
                .with("#1", "Refund is shown twice");
        team.until("2026-11-16T12:00");
        team.inbox("ana").shows("reply due now").once();
        team.channel().doesNotShow("⏰");
        team.as("ana").types("/ticket show 1").sees("reply 1 h late", "resolution due in 6 h");
        team.as("ana").types("/ticket late").sees("#1 Refund is shown twice", "reply 1 h late");
    }

    @Test
    void nobodysTicketIsWarnedOfInTheChannelAndCanBeClaimedThere() {
        TeamStage team = monday("10:00");
        team.as("mei").types("/ticket new Refund is shown twice priority:high");
        team.until("2026-11-16T10:45");

        team.as("raj").presses("Claim", team.channel().shows("⏰").once().with("nobody has it"));
        team.card(1).with("@Raj works on it");
        team.until("2026-11-16T11:30");
        team.inbox("raj").shows("reply due now").once();
        team.channel().shows("⏰").once();
    }

    @Test
    void whoRepliedOrWaitsForTheUserHearsNothingUntilTheClockGoesOn() {
        TeamStage team = monday("10:00");
        team.as("ana").types("/ticket new Answered priority:high");
        team.as("ana").types("/claim 1");
        team.as("ana").types("/ticket reply 1 Looking");
        team.as("raj").types("/ticket new Waits priority:high");
        team.as("raj").types("/claim 2");
        team.as("raj").types("/ticket wait 2 for the invoice");
        team.until("2026-11-16T15:00");
        team.inbox("ana").doesNotShow("reply");
        team.inbox("raj").doesNotShow("⏰");

        team.as("raj").types("/claim 2");
        team.until("2026-11-16T15:50");
        team.inbox("raj").shows("#2 Waits: reply due in 15 min").once().at(TeamStage.instant("2026-11-16T15:45"));
    }

    @Test
    void ofTwoBotsOnOneStoreExactlyOneWarnsAndARestartWarnsNoMore() {
        TeamStage team = monday("10:00");
        team.secondBotStarts();
        team.as("mei").types("/ticket new Refund is shown twice priority:high");
        team.as("ana").types("/claim 1");
        team.until("2026-11-16T11:10");
        team.inbox("ana").shows("reply due in 15 min").once();
        team.inbox("ana").shows("reply due now").once();

        team.botStops();
        team.botStarts();
        team.until("2026-11-16T13:00");
        team.inbox("ana").shows("⏰").times(2);
    }

    @Test
    void aWarningThatWasMissedComesLateIfItStillHelps() {
        TeamStage team = monday("10:00");
        team.as("mei").types("/ticket new Refund is shown twice priority:high");
        team.as("ana").types("/claim 1");
        team.botStops();
        team.until("2026-11-16T11:30");
        team.botStarts();
        team.inbox("ana").shows("⏰").once().with("reply 30 min late", "This is 30 min late");
    }

    @Test
    void overPublicHolidaysAndTheWeekendNoTimePasses() {
        TeamStage team = at("2026-12-24T19:00");
        team.setUpForm().fill("holidays", "DE").submit().sees("is set up");
        team.until("2026-12-24T19:30");
        team.as("mei").types("/ticket new Refund is shown twice priority:high");
        team.as("ana").types("/claim 1");
        team.until("2026-12-28T08:14");
        team.inbox("ana").doesNotShow("⏰");

        team.until("2026-12-28T09:00");
        team.inbox("ana").shows("reply due in 15 min").once().at(TeamStage.instant("2026-12-28T08:15"));
        team.inbox("ana").shows("reply due now").once().at(TeamStage.instant("2026-12-28T08:30"));
    }

    @Test
    void otherTargetsMoveTheWarnings() {
        TeamStage team = monday("10:00");
        team.as("mei").types("/ticket new Refund is shown twice priority:high");
        team.as("ana").types("/claim 1");
        team.as("mara")
                .types("/muster setup")
                .form()
                .fill("targets", "urgent 30m/4h, high 2h/8h, normal 4h/24h, low 8h/40h")
                .submit();
        team.until("2026-11-16T11:29");
        team.inbox("ana").doesNotShow("⏰");

        team.until("2026-11-16T11:31");
        team.inbox("ana").shows("reply due in 30 min").once().at(TeamStage.instant("2026-11-16T11:30"));
    }
}
