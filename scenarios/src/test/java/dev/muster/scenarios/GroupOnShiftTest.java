package dev.muster.scenarios;

import static dev.muster.scenarios.SwappingShiftsTest.published;
import static dev.muster.scenarios.SwappingShiftsTest.shift;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.api.Faults.When;
import dev.muster.simulator.workspace.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A user group has in it whoever is on shift, whatever changes that, and is touched no more often than needed. */
final class GroupOnShiftTest extends Scenario {
    private static final String UPDATE = "usergroups.users.update";

    private static PersonId id(String who) {
        return new PersonId("U0" + who.toUpperCase(Locale.ROOT));
    }

    /** The group as Slack has it, with Olga in it at first. */
    private static void withGroup(TeamStage team) {
        team.slack()
                .workspace()
                .userGroups()
                .add(
                        "billing-on-shift",
                        "Billing on shift",
                        id("olga"),
                        TeamStage.instant("2026-11-01T09:00"),
                        List.of(id("olga")));
    }

    private static void hasIn(TeamStage team, String... people) {
        assertThat(team.slack()
                        .workspace()
                        .userGroups()
                        .find("SBILLINGONSHIFT")
                        .orElseThrow()
                        .people())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(people).map(GroupOnShiftTest::id).toList());
    }

    private static long updates(TeamStage team) {
        return team.slack().traffic().calls(UPDATE);
    }

    @Test
    void aGroupFollowsTheShiftsThroughTwoDaysAndACoverOnTwoInstances() {
        TeamStage team = monday("09:59").until("2026-11-16T10:00");
        withGroup(team);
        published(
                team,
                shift(0, "Early", "ana"),
                shift(0, "Late", "raj"),
                shift(1, "Early", "ana"),
                shift(1, "Late", "tom"),
                shift(2, "Early", "ana"));
        team.secondBotStarts();
        team.as("raj").types("/shift group @billing-on-shift").sees("lead");
        team.as("mara").types("/shift group @billing").sees("There is no user group `@billing`.");
        team.settle();
        hasIn(team, "olga");
        team.as("mara")
                .types("/shift group")
                .form()
                .fill("group", "SBILLINGONSHIFT")
                .submit()
                .sees("@billing-on-shift follows who is on shift");

        team.settle();
        hasIn(team, "ana");
        team.until("2026-11-16T12:30");
        hasIn(team, "ana", "raj");
        team.until("2026-11-16T16:30");
        hasIn(team, "raj");
        team.until("2026-11-16T20:30");
        hasIn(team, "mara"); // nobody is on shift
        assertThat(updates(team)).isEqualTo(4);

        team.as("ana").types("/shift cover tomorrow");
        team.as("mei").presses("I take it", team.inbox("mei").shows("asks who can cover"));
        team.as("mara").presses("Approve", team.inbox("mara").shows("@Mei takes"));
        team.until("2026-11-17T08:30");
        hasIn(team, "mei");
        team.until("2026-11-17T12:30");
        hasIn(team, "mei", "tom");
        team.as("tom").types("/shift sick today");
        team.settle();
        hasIn(team, "mei");
        assertThat(updates(team)).isEqualTo(7);

        team.as("mara").types("/shift group off").sees("No user group follows");
        team.until("2026-11-18T09:00");
        hasIn(team, "mei");
        assertThat(updates(team)).isEqualTo(7);
    }

    @Test
    void leaveInTheMiddleOfAShiftCountsAtOnceAndSoDoesItsEnd() {
        TeamStage team = monday("09:59").until("2026-11-16T10:00");
        withGroup(team);
        published(team, shift(0, "Early", "ana"), shift(0, "Early", "mei"));
        team.as("mara").types("/shift group billing-on-shift").sees("follows who is on shift");
        team.settle();
        hasIn(team, "ana", "mei");

        team.as("ana").types("/shift off today dentist");
        team.as("mara").presses("Approve", team.inbox("mara").shows("@Ana asks for leave"));
        team.settle();
        hasIn(team, "mei");
        team.as("ana").types("/shift off cancel today");
        team.settle();
        hasIn(team, "ana", "mei");
    }

    @Test
    void slackInTroubleDelaysAChangeAndDoublesNone() {
        TeamStage team = monday("09:59").until("2026-11-16T10:00");
        withGroup(team);
        published(team, shift(0, "Early", "ana"), shift(0, "Late", "raj"));
        team.slack().faults().rateLimitNext("usergroups.users.list", 1, 30);
        team.slack().faults().http500Next(UPDATE, 2);
        team.as("mara").types("/shift group @billing-on-shift");
        team.settle();
        hasIn(team, "ana");

        team.slack().faults().resetNext(UPDATE, 1, When.AFTER);
        long before = updates(team);
        team.until("2026-11-16T13:00");
        hasIn(team, "ana", "raj");
        assertThat(updates(team)).isEqualTo(before + 1);
    }

    @Test
    void theLeadHearsOnceWhySlackRefusesAndTheNextChangeTriesAnew() {
        TeamStage team = monday("09:59").until("2026-11-16T10:00");
        withGroup(team);
        published(team, shift(0, "Early", "ana"), shift(0, "Late", "raj"));
        team.slack().faults().failNext(UPDATE, 2, "permission_denied");
        team.as("mara").types("/shift group @billing-on-shift");
        team.until("2026-11-16T13:00");
        team.inbox("mara").shows("I could not put those on shift into").once().with("permission_denied", "An admin");
        hasIn(team, "olga");

        team.until("2026-11-16T16:30");
        hasIn(team, "raj");

        team.slack().faults().failNext("usergroups.list", 1, "paid_teams_only");
        team.as("mara").types("/shift group").sees("User groups come with Slack's paid plans only");
        team.slack().faults().failNext("usergroups.list", 1, "missing_scope");
        team.as("mara").types("/shift group").sees("Install the app again with its new manifest");
    }
}
