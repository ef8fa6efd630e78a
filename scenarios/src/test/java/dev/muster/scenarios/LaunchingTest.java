package dev.muster.scenarios;

import dev.muster.simulator.workspace.SimMessage;
import org.junit.jupiter.api.Test;

/** The lead says what is launched; the team reads of it on the day, and in the reports that it explains. */
final class LaunchingTest extends Scenario {

    @Test
    void aLaunchIsNamedOnItsDayAndInTheDigestBesideTheTicketsAboutIt() {
        TeamStage team = monday("10:00");
        team.as("ana").types("/launch new New checkout").sees("is for the lead");
        team.as("mara").types("/launch new New checkout on 2026-11-31").sees("doesn't exist");
        team.as("mara")
                .types("/launch new New checkout on tuesday area:checkout link:https://example.com/plan")
                .sees("Launch 1 is on the list: Tue 17 Nov 2026  New checkout (checkout)");
        team.as("mara").types("/launch new");
        team.as("mara")
                .form()
                .fill("what", "Price list")
                .fill("on", "2026-11-10")
                .fill("area", "!!")
                .isRefusedAt("area", "A product area is a word or a few")
                .fill("area", "")
                .submit()
                .sees("Reports about that time name it.");

        team.as("otto")
                .types("/launch")
                .sees("Coming", "New checkout", "Lately", "Price list")
                .doesNotSee("[Drop]");
        team.until("2026-11-17T09:00");
        team.channel().shows("Launched today: New checkout (checkout)").once();
        team.as("ana").types("/ticket new Cannot pay area:checkout");
        team.as("ana").types("/ticket new Cannot pay at all area:checkout");
        team.until("2026-11-23T10:00");
        team.channel()
                .shows("Week 47 in figures")
                .once()
                .with("Launch on Tue 17 Nov: New checkout (checkout); 2 tickets about it opened, 2 more than the week"
                        + " before")
                .without("Price list");
        team.until("2026-12-01T10:00");
        team.channel()
                .shows("November 2026 in figures")
                .once()
                .with("Launch on Tue 10 Nov: Price list", "New checkout");
    }

    @Test
    void aDroppedLaunchIsNamedNowhereUntilThatIsUndone() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/launch new New checkout on tomorrow");
        team.as("ana").types("/launch drop 1").sees("is for the lead");
        team.as("mara").types("/launch drop first").sees("Write its number, like `/launch drop 3`");
        team.as("mara").types("/launch drop 2").sees("There is no launch 2.");
        team.as("mara").types("/launch drop 1").sees("New checkout is off the list");
        team.as("mara").types("/launch drop 1").sees("Nothing changed: New checkout was dropped before.");
        team.as("mara").types("/launch").sees("None is known");
        team.until("2026-11-17T09:00");
        team.channel().doesNotShow("Launched today");
        team.as("mara").types("/launch drop 1");
        SimMessage answer = team.as("mara").player().sees(TeamStage.CHANNEL).stream()
                .filter(m -> m.asText().contains("Nothing changed: "))
                .toList()
                .getLast();
        team.as("ana").presses("Undo", answer).sees("Only the lead, @Mara, adds and drops launches.");
        team.as("mara").presses("Undo", answer).sees("New checkout is on the list again.");
        team.as("mara").types("/launch").sees("New checkout", "[Drop]");
    }

    @Test
    void aLaunchOnADayOffIsNamedOnTheNextWorkingDay() {
        TeamStage team = monday("10:00");
        team.as("mara")
                .types("/launch new New checkout on saturday")
                .sees("reads of it on the next working day, and reports name it");
        team.as("mara").types("/launch new Refund page on 2026-11-23");
        team.until("2026-11-22T20:00");
        team.channel().doesNotShow("New checkout");
        team.until("2026-11-23T08:50");
        team.channel().shows("Launched on Sat 21 Nov: New checkout").once().with("Launched today: Refund page");
        team.until("2026-11-24T08:50");
        team.channel().shows("Launched on Sat 21 Nov").once();
    }

    @Test
    void whoIsNoLeadAnyMoreChangesNothingByAnOldFormOrButton() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/launch new Refund page on tomorrow");
        SimMessage added = team.as("mara").player().sees(TeamStage.CHANNEL).getLast();
        team.as("mara").types("/launch new");
        Form old = team.as("mara").form();
        team.as("olga").types("/muster setup").form().fill("lead", "tom").submit();

        old.fill("what", "New checkout").submit().sees("Only the lead, @Tom, adds and drops launches.");
        team.as("mara").presses("Drop", added).sees("Only the lead, @Tom, adds and drops launches.");

        team.as("tom").types("/launch").sees("Refund page").doesNotSee("New checkout");
    }
}
