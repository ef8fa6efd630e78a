package dev.muster.scenarios;

import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.team.UserId;
import dev.muster.simulator.workspace.SimMessage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Leave is asked for by an associate and decided by the lead, once. */
final class AskingForLeaveTest extends Scenario {

    private static Shown request(TeamStage team) {
        return team.inbox("mara").shows("@Ana asks for leave");
    }

    /** A process that dies between storing a request and putting its message leaves just this behind. */
    @Test
    void aRequestWhoseMessageWasLostReachesTheLeadAfterARestart() {
        TeamStage team = monday("10:00");
        UserId ana = team.team().members().getFirst().user();
        LocalDate day = LocalDate.of(2026, 11, 23);
        team.stage()
                .store()
                .leaves()
                .request(new Leave(
                        team.team().workspace(),
                        team.team().id(),
                        LeaveId.random(),
                        ana,
                        day,
                        day,
                        Leave.State.REQUESTED,
                        null,
                        null));
        team.inbox("mara").doesNotShow("asks for leave");

        team.botStops();
        team.botStarts();

        team.as("mara").presses("Approve", request(team).once().newest());
        team.inbox("ana").shows("Your leave, Mon 23 Nov").once();
    }

    @Test
    void theLeadApprovesAndThePersonIsTold() {
        TeamStage team = monday("10:00");
        team.as("ana")
                .types("/shift off 2026-11-23 2026-11-25")
                .sees("Asked @Mara for leave: Mon 23 Nov to Wed 25 Nov. You are told when it is decided.");
        SimMessage request = request(team)
                .once()
                .with("Mon 23 Nov to Wed 25 Nov", "no published shift", "[Approve]")
                .newest();
        team.as("raj").presses("Approve", request).sees("Only the lead, @Mara, decides on leave.");
        team.as("ana").presses("Approve", request).sees("Only the lead, @Mara, decides on leave.");
        team.inbox("ana").doesNotShow("Your leave");

        team.as("mara").presses("Approve", request);
        request(team).once().with("approved by @Mara").without("[Approve]");
        team.inbox("ana").shows("Your leave, Mon 23 Nov to Wed 25 Nov").once().with("approved by @Mara");

        team.as("mara").presses("Approve", request).sees("Nothing changed: this leave was approved before.");
        team.as("mara").presses("Decline", request).sees("Nothing changed: this leave was approved before.");
        team.inbox("ana").shows("Your leave").once();

        team.as("mara").types("/shift plan 2026-11-23 1");
        team.as("mara").presses("Approve", team.inbox("mara").shows("Roster for"));
        team.inbox("ana").shows("Mon 23 Nov to Sun 29 Nov").without("• Mon 23", "• Tue 24", "• Wed 25");
    }

    @Test
    void declinedLeaveCanBeAskedForAgain() {
        TeamStage team = monday("10:00");
        team.as("ana").types("/shift off tomorrow my sister marries");
        request(team).with("my sister marries");
        team.as("mara").presses("Decline", request(team));
        team.as("mara").form().fill("word", "Raj is away, too").submit();
        team.inbox("ana").shows("Your leave, Tue 17 Nov").once().with("declined by @Mara", "Raj is away, too");
        team.as("ana")
                .types("/shift off")
                .form()
                .fill("from", "2026-11-17")
                .fill("note", "it is on Tuesday")
                .submit()
                .sees("Asked @Mara for leave: Tue 17 Nov.");
        request(team).times(2);
    }

    @Test
    void overlappingRequestsAreRefused() {
        TeamStage team = monday("10:00");
        team.as("ana").types("/shift off 2026-11-23 2026-11-25");
        team.as("ana")
                .types("/shift off 2026-11-25 2026-11-27")
                .sees("You asked for Mon 23 Nov to Wed 25 Nov already; it is not decided yet.");
        team.as("mara").presses("Approve", request(team));
        team.as("ana").types("/shift off 2026-11-24").sees("already; it is approved. `/shift off cancel 2026-11-23`");
        team.as("ana").types("/shift off cancel 2026-11-26").sees("You have no leave on Thu 26 Nov 2026");
        team.as("ana")
                .types("/shift off cancel 2026-11-24")
                .sees("Taken back: Mon 23 Nov to Wed 25 Nov. @Mara is told");
        team.inbox("mara")
                .shows("@Ana takes back their leave, Mon 23 Nov to Wed 25 Nov")
                .once();
        request(team).once().with("taken back by @Ana");
        team.inbox("ana").shows("Your leave, Mon 23 Nov").once().without("[Take it back]");
        team.as("raj").types("/shift off 2026-11-24").sees("Asked @Mara");
    }

    @Test
    void wrongDatesAreExplained() {
        TeamStage team = monday("10:00");
        team.as("ana")
                .types("/shift off")
                .form()
                .fill("from", "2026-11-25")
                .fill("to", "2026-11-23")
                .isRefusedAt("to", "before the first")
                .fill("from", "2026-11-15")
                .fill("to")
                .isRefusedAt("from", "is in the past");
        team.as("ana").types("/shift off 2026-11-25 2026-13-01").sees("doesn't exist");
        team.as("ana").types("/shift off 2026-11-31").sees("`2026-11-31` doesn't exist");
        team.as("ana").types("/shift off yesterday").sees("`yesterday` is not a date.");
        team.as("ana").types("/shift off 2026-11-15").sees("Sun 15 Nov 2026 is in the past: today is Mon 16 Nov 2026.");
        team.as("ana").types("/shift off 2026-11-25 2026-11-23").sees("is before", "write the first day first");
        team.as("mara").types("/shift off tomorrow").sees("You are not on the rosters of Billing support");
        team.as("otto").types("/shift off tomorrow").sees("is for the team of Billing support");
        team.inbox("mara").doesNotShow("asks for leave");
    }

    @Test
    void theEffectOnPublishedShiftsIsShownBesideTheButtons() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/muster setup").form().fill("members", "ana").submit();
        team.as("mara").types("/shift plan 2026-11-23 1");
        team.as("mara").presses("Approve", team.inbox("mara").shows("Roster for"));
        team.as("ana").types("/shift off 2026-11-23 2026-11-29");
        request(team).with("Published shifts on these days", "0 of 1 without them", "[Approve]", "[Decline]");
    }
}
