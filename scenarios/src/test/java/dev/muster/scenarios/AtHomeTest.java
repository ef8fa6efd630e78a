package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Everybody finds their own work in the App Home, does it there, and sees it change. */
final class AtHomeTest extends Scenario {
    private static String home(TeamStage team, String who) {
        return Someone.plain(
                team.slack().home(team.slack().workspace().person(who)).asText());
    }

    private static Someone opens(TeamStage team, String who) {
        return team.as(who).does(() -> team.as(who).player().opensHome());
    }

    private static Someone presses(TeamStage team, String who, String button) {
        return team.as(who).does(() -> team.as(who).player().presses(button).atHome());
    }

    @Test
    void fromTheEmptyHomeToTheLastApproval() {
        TeamStage team = at("2026-11-16T10:00");
        opens(team, "olga");
        assertThat(home(team, "olga")).contains("There is no team yet", "Set up a team");
        presses(team, "olga", "Set up a team…");
        assertThat(team.as("olga").hasForm()).isTrue();
        team.withTeam();
        opens(team, "otto");
        assertThat(home(team, "otto")).contains("You are in no team yet", "Billing support", "led by @Mara");

        team.as("raj").types("/ticket new Invoice is wrong priority:urgent");
        opens(team, "ana");
        assertThat(home(team, "ana")).contains("You have nothing in hand", "None is published yet");
        opens(team, "ana"); // twice does no harm
        presses(team, "ana", "Claim next");
        assertThat(home(team, "ana"))
                .contains("#1 Invoice is wrong is yours. Why this one", "1 in hand", "reply due in 30 min")
                .doesNotContain("The queue");
        team.card(1).with("@Ana works on it");
        presses(team, "ana", "Claim next");
        assertThat(home(team, "ana")).contains("There is nothing to claim");
        presses(team, "ana", "Show");
        assertThat(team.as("ana").player().modal().asText()).contains("claimed it");
        team.as("ana").player().modal().close();

        presses(team, "ana", "Resolve…");
        team.as("ana").form().fill("how", "Sent another one").submit();
        assertThat(home(team, "ana")).contains("is resolved. ✅", "You have nothing in hand");

        presses(team, "ana", "Swap…");
        assertThat(home(team, "ana")).contains("You have no published shift ahead");
        presses(team, "ana", "Ask for leave…");
        team.as("ana")
                .form()
                .fill("from", "2026-11-25")
                .fill("note", "Moving house")
                .submit();
        assertThat(home(team, "ana")).contains("Asked @Mara for leave", "Leave Wed 25 Nov: not decided yet");

        team.as("mara").types("/ticket new Refund is late");
        team.as("mara").types("/shift plan 2026-11-23 1");
        opens(team, "mara");
        assertThat(home(team, "mara"))
                .contains(
                        "1 unclaimed, 0 in hand",
                        "Longest unclaimed: #2 Refund is late",
                        "On now  nobody",
                        "@Ana asks for leave: Wed 25 Nov",
                        "Moving house",
                        "Roster for Mon 23 Nov to Sun 29 Nov",
                        "2 tickets opened, 1 resolved")
                .doesNotContain("Your shifts");
        presses(team, "mara", "Approve");
        assertThat(home(team, "mara")).doesNotContain("asks for leave");
        team.inbox("ana").shows("Your leave, Wed 25 Nov").once().with("approved by @Mara");
        presses(team, "mara", "Approve");
        assertThat(home(team, "mara")).contains("Waiting for you  nothing");

        opens(team, "ana");
        assertThat(home(team, "ana")).contains("Leave Wed 25 Nov: approved", "Nov Early 08:00-16:00");
    }

    @Test
    void everybodySeesTheirOwnWeekAndNobodyElses() {
        TeamStage team = monday("10:00");
        team.as("raj").types("/ticket new Invoice is wrong");
        team.as("ana").types("/claim 1");
        team.as("ana").types("/ticket reply 1 we look into it");
        opens(team, "ana");
        assertThat(home(team, "ana"))
                .contains("Your week so far", "Claimed or assigned  1  (▲ from 0)", "Don't send me this weekly");
        opens(team, "raj");
        assertThat(home(team, "raj"))
                .contains("Your week so far", "nothing yet")
                .doesNotContain("Claimed or assigned");
        opens(team, "mara");
        assertThat(home(team, "mara")).contains("This week so far").doesNotContain("Your week so far", "Claimed or");

        presses(team, "ana", "Don't send me this weekly");
        assertThat(home(team, "ana")).contains("are not sent to you each week", "[Send me this weekly]");
        presses(team, "ana", "Send me this weekly");
        assertThat(home(team, "ana")).contains("[Don't send me this weekly]");
    }

    @Test
    void whatSomebodyWishesAtHomeReachesTheRoster() {
        TeamStage team = monday("10:00");
        opens(team, "ana");
        assertThat(home(team, "ana")).contains("Your wishes  none yet");
        presses(team, "ana", "Change…");
        team.as("ana")
                .form()
                .fill("rather", "Early")
                .fill("rather-not", "Early")
                .isRefusedAt("rather-not", "Early is among those")
                .fill("rather-not")
                .fill("days", "FRIDAY")
                .submit();
        assertThat(home(team, "ana")).contains("Noted: rather Early, rather not on Fri.", "Your wishes  rather Early");
        team.as("ana").types("/shift rules @raj").sees("is for the lead");
        team.as("mara").types("/shift rules @otto").sees("is nobody on the rosters");
        team.as("mara")
                .types("/shift rules @raj")
                .form()
                .fill("hours", "8")
                .fill("from", "2026-11-26")
                .fill("until", "2026-11-25")
                .isRefusedAt("until", "before the first")
                .fill("until")
                .submit()
                .sees("@Raj: at most 8 h a week, from Thu 26 Nov 2026.");

        team.as("mara").types("/shift plan 2026-11-23 1");
        team.inbox("mara")
                .shows("Roster for")
                .once()
                .with("Wishes: ", "shifts are as people wish")
                .without("; not: ");
        var roster = team.stage()
                .store()
                .rosters()
                .proposed(team.team().workspace(), team.team().id())
                .getFirst();
        assertThat(roster.of(new UserId("U0ANA")))
                .isNotEmpty()
                .allMatch(s -> s.type().equals("Early") && s.date().isBefore(LocalDate.of(2026, 11, 27)));
        assertThat(roster.of(new UserId("U0RAJ"))).hasSizeLessThan(2).noneMatch(s -> s.date()
                .isBefore(LocalDate.of(2026, 11, 26)));
        opens(team, "raj");
        assertThat(home(team, "raj")).contains("Agreed with the lead: at most 8 h a week");
    }
}
