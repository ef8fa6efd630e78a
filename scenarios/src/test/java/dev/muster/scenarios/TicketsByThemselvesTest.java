package dev.muster.scenarios;

import static dev.muster.scenarios.SwappingShiftsTest.published;
import static dev.muster.scenarios.SwappingShiftsTest.shift;

import org.junit.jupiter.api.Test;

/** What happens to tickets when nobody does anything about them, and how the lead says when. */
final class TicketsByThemselvesTest extends Scenario {

    @Test
    void aResolvedTicketIsClosedAfterTheQuietPeriodAndCanBeReopened() {
        TeamStage team = at("2026-11-19T10:00").withTeam();
        team.as("ana").types("/ticket limits").sees("is for the lead");
        team.as("mara").types("/ticket limits").form().fill("quiet", "soon").isRefusedAt("quiet", "from 0 to 60");
        team.as("mara")
                .types("/ticket limits")
                .form()
                .fill("quiet", "2")
                .submit()
                .sees("closed after 2 working days");
        team.as("ana").types("/ticket new Refund is shown twice");
        team.as("ana").types("/ticket new Address is wrong");
        team.as("ana").types("/ticket resolve 1 Refunded");
        team.as("raj").types("/ticket resolve 2 Corrected");
        team.as("ana").types("/ticket show 1").sees("It is closed", "if nobody comes back to it");
        team.until("2026-11-20T16:00");
        team.as("raj").types("/ticket reopen 2 still wrong");

        team.until("2026-11-23T09:59");
        team.card(1).with("Resolved by @Ana");
        team.until("2026-11-23T10:01");
        team.card(1).with("Closed", "resolved by @Ana", "Refunded");
        team.card(2).without("Closed");
        team.as("ana").types("/ticket show 1").sees("Muster closed it");
        team.as("ana").presses("Reopen", team.card(1)).sees("#1 is open again");
        team.card(1).without("Closed");
    }

    @Test
    void whoHasATicketThatWaitsForLongIsAskedAndAnswersByButtons() {
        TeamStage team = at("2026-11-19T10:00").withTeam();
        team.as("ana").types("/ticket new Refund is shown twice");
        team.as("ana").types("/claim 1");
        team.as("ana").types("/ticket wait 1 for the invoice");
        team.as("raj").types("/ticket show 1").sees("I ask @Ana", "whether it still waits");
        team.until("2026-11-24T09:59");
        team.inbox("ana").doesNotShow("Does it still?");

        team.until("2026-11-24T10:01");
        Shown first =
                team.inbox("ana").shows("Does it still?").once().with("#1 Refund", "You have it: for the invoice");
        team.as("ana").presses("Still waiting", first).sees("#1 goes on waiting");
        team.inbox("ana").doesNotShow("Does it still?");
        team.inbox("ana").shows("waited for the user for long").once().with("@Ana: still waiting", "I ask again");
        team.as("ana").types("/ticket show 1").sees("noted: still waits for the user");

        team.as("mara")
                .types("/ticket limits")
                .form()
                .fill("waiting", "1")
                .submit()
                .sees("every working day");
        team.until("2026-11-25T10:05");
        Shown second = team.inbox("ana").shows("Does it still?").once();
        team.as("ana").presses("Take it back", second).sees("#1 is yours");
        team.inbox("ana").doesNotShow("Does it still?");
        team.card(1).with("@Ana works on it");
        team.until("2026-11-27T12:00");
        team.inbox("ana").doesNotShow("Does it still?");
    }

    @Test
    void whatNobodyKeepsAtTheEndOfAShiftGoesBackToTheQueue() {
        TeamStage team = monday("10:00");
        published(team, shift(0, "Early", "ana"), shift(0, "Late", "raj"), shift(1, "Late", "ana"));
        team.as("ana").types("/ticket new Refund is shown twice priority:low");
        team.as("ana").types("/ticket new Address is wrong priority:low");
        team.as("ana").types("/claim 1");
        team.as("ana").types("/claim 2");
        team.as("ana").types("/ticket show 1").sees("It goes back to the queue", "when the shift of @Ana ends");
        team.until("2026-11-16T15:29");
        team.inbox("ana").doesNotShow("shift ends at");

        team.until("2026-11-16T15:31");
        team.inbox("ana").shows("shift ends at 16:00").once().with("#1 Refund", "#2 Address", "[Keep all]");
        team.as("ana").types("/ticket handoff 1 @raj asked for the invoice").sees("with @Raj now");
        team.inbox("ana").shows("shift ends at 16:00").once().with("#2 Address").without("#1 Refund");
        team.until("2026-11-16T16:01");
        team.inbox("ana")
                .shows("shift ended at 16:00")
                .once()
                .with("Back in the queue: #2")
                .without("[Keep all]");
        team.card(2).with("Back in the queue since", "from @Ana", "[Claim]");
        team.card(1).with("@Raj works on it");
        Shown handOver = team.channel().shows("Hand-over").once().with("Back in the queue:", "#2 Address");
        team.as("raj").presses("Claim", handOver).sees("#2 Address is wrong is yours");
        team.as("ana").types("/ticket show 2").sees("Muster gave it back to the queue");

        team.until("2026-11-17T13:00");
        team.as("ana").types("/ticket new Third priority:low");
        team.as("ana").types("/claim 3");
        team.until("2026-11-17T19:31");
        Shown notice = team.inbox("ana").shows("shift ends at 20:00").once().with("#3 Third");
        team.as("raj").presses("Keep all", notice).sees("not yours");
        team.as("ana").presses("Keep all", notice).sees("#3 stays yours after this shift");
        team.inbox("ana")
                .shows("shift ends at 20:00")
                .once()
                .with("You keep #3")
                .without("[Keep all]");
        team.as("ana").presses("Keep all", notice.newest()).sees("Nothing of yours goes back");
        team.until("2026-11-17T20:05");
        team.card(3).with("@Ana works on it");
    }
}
