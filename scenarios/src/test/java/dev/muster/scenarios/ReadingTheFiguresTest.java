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
