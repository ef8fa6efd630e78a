package dev.muster.scenarios;

import org.junit.jupiter.api.Test;

/** Whoever wants to know how it goes, before the digest says so. */
class ReadingTheFiguresTest extends Scenario {
    @Test
    void theFiguresOfAnyPeriodAreThereWhenSomebodyAsks() {
        TeamStage team = monday("10:00");
        team.as("mei").types("/metrics").sees("Opened  0").sees("First response  none");

        team.as("ana").types("/ticket new Refund fails");
        team.as("ana").types("/claim 1");
        team.until("2026-11-16T11:30");
        team.as("ana").types("/ticket reply 1 we look into it");
        team.as("ana").types("/ticket resolve 1 refunded");

        team.as("mei")
                .types("/metrics week")
                .sees("Week 47 so far in figures")
                .sees("Opened  1  (▲ from 0)")
                .sees("Resolved  1")
                .sees("First response  median 1 h 30 min")
                .sees("beside the same part of the week before");
        team.as("otto")
                .types("/metrics 2026-11-16 2026-11-17")
                .sees("Opened  1")
                .sees("the 2 days before");
        team.as("mei")
                .types("/metrics last month")
                .sees("Thu 1 Oct to Sat 31 Oct")
                .sees("Opened  0");
        team.as("mei").types("/metrics fortnight").sees("is not a command");
        team.as("mei").types("/metrics show fortnight").sees("`fortnight` is not a period.");
    }

    @Test
    void theLeadSetsAGoalAndPeoplesOwnFiguresAreTheirsAndTheLeads() {
        TeamStage team = monday("10:00");
        team.as("ana").types("/metrics goal first-response 1h").sees("Only the lead, @Mara, sets goals.");
        team.as("mara").types("/metrics goal first-response 1h").sees("The goal for First response is at most 1 h.");
        team.as("ana").types("/ticket new Refund fails");
        team.as("ana").types("/claim 1");
        team.until("2026-11-16T11:30");
        team.as("ana").types("/ticket reply 1 we look into it");

        team.as("otto").types("/metrics").sees("✗ goal: at most 1 h, missed by 30 min");
        team.as("ana")
                .types("/metrics me")
                .sees("Claimed or assigned  1  (▲ from 0)")
                .sees("In hand  1");
        team.as("mara")
                .types("/metrics @ana")
                .sees("Ana's figures, Week 47 so far")
                .sees("In hand  1");
        team.as("mei")
                .types("/metrics @ana")
                .sees("People's own figures are seen by that person and the lead, @Mara, only.");
        team.as("otto").types("/metrics @ana").sees("is for the team of");

        team.until("2026-11-23T12:00");
        team.inbox("ana").shows("Your week 47 in figures").once().with("Claimed or assigned  1");
        team.inbox("mara").shows("everybody's own figures").once().with("@Ana  claimed or assigned 1");
        team.inbox("mei").doesNotShow("in figures");
        team.channel().doesNotShow("Claimed or assigned");
        team.channel().shows("Week 47 in figures").once().with("✗ goal: at most 1 h, missed by 30 min");
    }

    @Test
    void whoDoesNotWantTheirFiguresEachWeekGetsThemNoMoreUntilTheyThinkBetterOfIt() {
        TeamStage team = monday("10:00");
        team.as("ana").types("/ticket new Refund fails");
        team.as("ana").types("/claim 1");
        team.as("raj").types("/metrics me off").sees("From now on your own figures of Billing support are not sent");
        team.as("raj").types("/metrics me off").sees("Nothing changed:");
        team.as("mara").types("/metrics @ana off").sees("Each decides for themselves");
        team.as("otto").types("/metrics me off").sees("is for the team of");

        team.until("2026-11-23T12:00");
        Shown first = team.inbox("ana").shows("Your week 47 in figures").once().with("[Don't send me this weekly]");
        team.as("ana").presses("Don't send me this weekly", first).sees("From now on your own figures");
        team.until("2026-11-30T12:00");
        team.inbox("ana").doesNotShow("Your week 48 in figures");
        team.inbox("mara").shows("Week 48, everybody's own figures").once().with("@Ana");

        team.as("ana").types("/metrics me on").sees("are sent to you each week");
        team.until("2026-12-07T12:00");
        team.inbox("ana").shows("Your week 49 in figures").once();
    }

    @Test
    void everyFigureSaysWhatItMeans() {
        TeamStage team = monday("10:00");
        team.as("mei")
                .types("/metrics help")
                .sees("Backlog: Tickets that were opened before")
                .sees("Reopen rate:");
        team.as("mei").types("/muster metrics help First Response").sees("First response: Business time from");
        team.as("mei")
                .types("/metrics help happiness <!channel>")
                .sees("There is no figure `happiness <!channel>`. There are `opened`, `resolved`,");
    }
}
