package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.simulator.workspace.SimMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A roster that is published is planned anew: what need not change stays, and those whose shifts change are told. */
final class ChangingARosterTest extends Scenario {
    private static final String WEEK = "Mon 23 Nov to Sun 29 Nov";
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    private static Roster published(TeamStage stage) {
        Team team = stage.team();
        return stage.stage().store().rosters().published(team.workspace(), team.id(), THURSDAY, THURSDAY).stream()
                .findFirst()
                .orElseThrow();
    }

    private static String handle(Shift shift) {
        return shift.person().value().substring("U0".length()).toLowerCase(Locale.ROOT);
    }

    private static String name(String handle) {
        return handle.substring(0, 1).toUpperCase(Locale.ROOT) + handle.substring(1);
    }

    private static String onEarly(TeamStage team) {
        return handle(published(team).on(THURSDAY).stream()
                .filter(s -> s.type().equals("Early"))
                .findFirst()
                .orElseThrow());
    }

    private static Room thread(TeamStage team) {
        SimMessage posted = team.channel().shows("Roster for " + WEEK).once().newest();
        return new Room(
                "thread of the roster",
                () -> List.copyOf(team.slack().workspace().messages().repliesTo(posted.channel(), posted.ts())));
    }

    private TeamStage withARoster() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/shift plan 2026-11-23 1");
        team.as("mara").presses("Approve", team.inbox("mara").shows("Roster for " + WEEK));
        return team;
    }

    private static void takesLeave(TeamStage team, String who) {
        team.as(who).types("/shift off " + THURSDAY);
        team.as("mara").presses("Approve", team.inbox("mara").shows(name(who) + " asks for leave"));
    }

    @Test
    void aPublishedRosterIsPlannedAnewAndThoseConcernedAreTold() {
        TeamStage team = withARoster();
        String away = onEarly(team);
        List<Shift> before = published(team).shifts();
        takesLeave(team, away);
        team.as("mara")
                .types("/shift plan 2026-11-23 1")
                .sees("The roster for " + WEEK + " is published already.", "[Plan changes]");
        team.as("raj").types("/shift plan changes").sees("`/shift plan` is for the lead");
        team.as("mara")
                .types("/shift plan changes")
                .sees("Planning changes of the roster for " + WEEK, "What is published stays");
        Shown proposal = team.inbox("mara")
                .shows("Changes of the roster for " + WEEK)
                .once()
                .with("2 changes of the published roster, of 2 people", name(away) + ", Thu 26 Nov: Early → off");
        assertThat(published(team).shifts()).isEqualTo(before);
        team.as("raj").presses("Approve", proposal).sees("Only the lead, @Mara, decides on rosters.");

        team.as("mara").presses("Approve", proposal).sees("Published. Those whose shifts changed are told");

        String stepsIn = onEarly(team);
        assertThat(stepsIn).isNotEqualTo(away);
        team.inbox("mara")
                .shows("Changes of the roster for " + WEEK)
                .once()
                .with("Approved by @Mara", "Early → off")
                .without("[Approve]");
        team.as("mara").presses("Approve", proposal).sees("Nothing changed: these changes were approved by @Mara");
        team.inbox(away)
                .shows("Your shifts changed: Thu 26 Nov: Early, 08:00-16:00 → off")
                .once();
        team.inbox(stepsIn)
                .shows("Your shifts changed: Thu 26 Nov: off → Early, 08:00-16:00")
                .once();
        for (String who : TeamStage.ASSOCIATES) {
            boolean isConcerned = who.equals(away) || who.equals(stepsIn);
            assertThat(team.inbox(who).count("Your shifts changed")).as(who).isEqualTo(isConcerned ? 1 : 0);
        }
        team.channel().shows("Roster for " + WEEK).once().with("Changed since");
        thread(team)
                .shows("The roster changed, approved by @Mara")
                .once()
                .with(name(away) + ", Thu 26 Nov: Early → off", name(stepsIn) + ", Thu 26 Nov: off → Early");
        team.inbox(away).shows("Your shifts, Mon 23 Nov").once().without("Thu 26 Nov");
        team.inbox(stepsIn).shows("Your shifts, Mon 23 Nov").once().with("Thu 26 Nov");

        team.botStops();
        team.botStarts(); // and says nothing twice
        assertThat(team.inbox(stepsIn).count("Your shifts changed")).isEqualTo(1);
        team.until("2026-11-26T07:35");
        team.inbox(stepsIn).shows("Your Early shift begins at 08:00");
        assertThat(team.inbox(away).messages().stream()
                        .filter(m -> m.asText().contains("shift begins at"))
                        .filter(m -> m.ts().instant().isAfter(TeamStage.instant("2026-11-26T00:00"))))
                .isEmpty();
    }

    @Test
    void aSwapBetweenProposalAndApprovalMakesTheProposalOutOfDate() {
        TeamStage team = withARoster();
        takesLeave(team, onEarly(team));
        team.as("mara").types("/shift plan changes 2026-11-23");
        SimMessage proposal =
                team.inbox("mara").shows("Changes of the roster for").once().newest();
        Shift friday = published(team).on(THURSDAY.plusDays(1)).getFirst();
        String giver = handle(friday);
        team.as(giver).types("/shift cover 2026-11-27");
        String taker = TeamStage.ASSOCIATES.stream()
                .filter(who -> team.inbox(who).count("asks who can cover") > 0)
                .findFirst()
                .orElseThrow();
        team.as(taker).presses("I take it", team.inbox(taker).shows("asks who can cover"));
        team.as("mara").presses("Approve", team.inbox("mara").shows("@" + name(taker) + " takes"));
        List<Shift> covered = published(team).shifts();
        assertThat(covered).contains(friday.of(new UserId("U0" + taker.toUpperCase(Locale.ROOT))));
        thread(team).shows("The roster changed, because somebody covers").once();
        team.inbox("mara")
                .shows("Changes of the roster for")
                .once()
                .with("it can't be approved any more", "[Plan again]")
                .without("[Approve]");

        team.as("mara")
                .presses("Approve", proposal)
                .sees("Nothing changed: the published roster has changed since", "[Plan again]");

        assertThat(published(team).shifts()).isEqualTo(covered);
        team.as("mara").presses("Plan again", proposal).sees("Planning changes of the roster");
        Shown again = team.inbox("mara").shows("Changes of the roster for").times(2);
        again.with("2 changes of the published roster", "[Approve]");
        team.as("mara").presses("Approve", again).sees("Published.");
        assertThat(published(team).on(THURSDAY.plusDays(1)))
                .isEqualTo(covered.stream()
                        .filter(s -> s.date().equals(THURSDAY.plusDays(1)))
                        .toList());
    }

    @Test
    void anOfferOfAShiftThatIsGoneIsVoid() {
        TeamStage team = withARoster();
        String away = onEarly(team);
        team.as(away).types("/shift cover " + THURSDAY);
        takesLeave(team, away);
        team.as("mara").types("/shift plan changes");
        team.as("mara").presses("Approve", team.inbox("mara").shows("Changes of the roster for"));

        team.inbox(away).shows("Nothing comes of").once().with("the roster was planned anew");
        team.inbox(away).shows("You offered").once().with("void").without("[Withdraw]");
    }

    @Test
    void rejectedChangesLeaveThePublishedRosterAsItIs() {
        TeamStage team = withARoster();
        List<Shift> before = published(team).shifts();
        takesLeave(team, onEarly(team));
        Shown approved = team.inbox("mara").shows("Roster for " + WEEK).once();
        team.as("mara").presses("Plan changes", approved).sees("Planning changes of the roster");
        Shown proposal = team.inbox("mara").shows("Changes of the roster for");

        team.as("mara").presses("Reject", proposal).sees("Rejected.");

        assertThat(published(team).shifts()).isEqualTo(before);
        team.as("mara").presses("Approve", proposal.newest()).sees("Nothing changed: this roster was rejected");
        team.channel().shows("Roster for " + WEEK).once().without("Changed since");
    }

    @Test
    void aFreshPlanShowsWhatDiffersFromTheOneThatItReplaces() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/shift plan 2026-11-23 1");
        SimMessage first = team.inbox("mara").shows("Roster for " + WEEK).once().newest();
        team.as("mara").types("/shift plan 2026-11-23 1");

        Shown both = team.inbox("mara").shows("Roster for " + WEEK).times(2).with("against the version before");
        assertThat(both.messages().getFirst().asText()).contains("Replaced by a newer proposal");
        team.as("mara").presses("Approve", first).sees("a newer proposal took the place of this one");
    }

    @Test
    void aPlanForAnotherWeekLeavesTheChangesToBeDecidedAndTheReverse() {
        TeamStage team = withARoster();
        takesLeave(team, onEarly(team));
        team.as("mara").types("/shift plan changes");
        Shown changes = team.inbox("mara").shows("Changes of the roster for " + WEEK);
        team.as("mara").types("/shift plan 2026-11-30 1");
        Shown next =
                team.inbox("mara").shows("Roster for Mon 30 Nov to Sun 6 Dec").with("[Approve]");

        changes.once().with("[Approve]");
        team.as("mara").types("/shift plan changes 2026-11-23");
        team.inbox("mara").shows("Roster for Mon 30 Nov to Sun 6 Dec").once().with("[Approve]");
        Shown both =
                team.inbox("mara").shows("Changes of the roster for " + WEEK).times(2);
        assertThat(both.messages().getFirst().asText()).contains("Replaced by a newer proposal");
        team.as("mara").presses("Approve", next).sees("Published.");
        team.as("mara").presses("Approve", both).sees("Published.");
    }

    @Test
    void aProposalOfChangesSaysWhichShiftTypesTheTeamHasChangedSince() {
        TeamStage team = withARoster();
        team.as("mara").types("/shift plan changes");
        team.inbox("mara").shows("Changes of the roster for " + WEEK).once().without("shift types have changed");

        team.as("mara")
                .types("/shift types")
                .form()
                .fill("types", "Early 07:00-15:00 Mon-Fri 1\nLate 12:00-20:00 Mon-Fri 2\nExtra 10:00-18:00 Thu 1")
                .submit()
                .sees("are saved");
        team.as("mara").types("/shift plan changes");

        Shown proposal = team.inbox("mara")
                .shows("Changes of the roster for " + WEEK)
                .times(2)
                .with(
                        "The shift types have changed since this roster was published: Early keeps 08:00-16:00 here, not"
                                + " 07:00-15:00; other people are needed on Late; Extra is new.",
                        "New hours begin with the next roster, `/shift plan 2026-11-30`",
                        "give the shift another name by `/shift types`, then Plan again",
                        "This is planned for what is needed now",
                        "off → Extra");
        team.as("mara").presses("Approve", proposal).sees("Published.");
        team.inbox("mara").shows("Changes of the roster for " + WEEK).times(2).without("shift types have changed");

        // The way out for those who can't wait: another name.
        team.as("mara")
                .types("/shift types")
                .form()
                .fill("types", "Dawn 07:00-15:00 Mon-Fri 1\nLate 12:00-20:00 Mon-Fri 2\nExtra 10:00-18:00 Thu 1")
                .submit();
        team.as("mara").types("/shift plan changes");
        team.inbox("mara")
                .shows("Changes of the roster for " + WEEK)
                .times(3)
                .with("Early is given up", "Dawn is new", "Early → Dawn")
                .without("New hours begin");
    }

    @Test
    void whatCannotBeChangedIsExplained() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/shift plan changes").sees("No roster is published for Mon 16 Nov or after it.");
        team.as("mara").types("/shift plan changes soon").sees("`soon` is not a date.");
        team.as("mara").types("/shift plan changes 2026-11-23 1").sees("Write `/shift plan changes 2026-11-30`");
        SwappingShiftsTest.published(team, SwappingShiftsTest.shift(1, "Early", "ana"));
        team.until("2026-11-22T10:00").as("mara").types("/shift plan changes").sees("Nothing is left to change");
    }
}
