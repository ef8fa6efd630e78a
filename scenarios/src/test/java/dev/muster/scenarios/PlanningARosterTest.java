package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulator.workspace.SimMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A roster is planned, shown to the lead, and published by the lead alone. */
final class PlanningARosterTest extends Scenario {
    private static final String WEEK = "Mon 23 Nov to Sun 29 Nov";

    private static Shown proposal(TeamStage team) {
        return team.inbox("mara").shows("Roster for " + WEEK);
    }

    @Test
    void theLeadApprovesAndEverybodyIsToldOnce() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/shift plan 2026-11-23 1").sees("Planning " + WEEK);
        Shown proposal =
                proposal(team).once().with("every shift is covered", "Ana", "[Approve]", "[Plan again]", "[Reject]");
        team.channel().doesNotShow("Roster");

        team.as("mara").presses("Approve", proposal).sees("Published. Everybody is told their shifts");

        proposal(team).once().with("Approved by @Mara").without("[Approve]", "[Plan again]", "[Reject]");
        team.channel()
                .shows("Roster for " + WEEK)
                .once()
                .with("Approved by @Mara")
                .without("[");
        for (String associate : TeamStage.ASSOCIATES) {
            assertThat(team.inbox(associate).messages()).as(associate).hasSize(1);
        }
        assertThat(shifts(team).values().stream().mapToInt(i -> i).sum()).isEqualTo(10);
        assertThat(calendar(team, "ana").split("BEGIN:VEVENT", -1))
                .hasSize(1 + shifts(team).get("ana"));
        team.as("ana").types("/shift week").sees("No roster is published for the next seven days.");
        team.until("2026-11-23T09:00").as("ana").types("/shift today").sees("Now: Early 08:00-16:00");
        team.as("ana").types("/shift week").sees("Early", "Late", "Tue 24 Nov");
    }

    /** What a calendar gets that follows somebody's own shifts. */
    private static String calendar(TeamStage team, String who) {
        String told = team.as(who).types("/shift calendar").heard();
        Matcher url = Pattern.compile("http://[\\w.:]+/calendar/[\\w-]+\\.ics").matcher(told);
        assertThat(url.find()).as(told).isTrue();
        try (InputStream feed = URI.create(url.group()).toURL().openStream()) {
            return new String(feed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many shifts each person was told of. */
    private static Map<String, Integer> shifts(TeamStage team) {
        Map<String, Integer> shifts = new TreeMap<>();
        for (String associate : TeamStage.ASSOCIATES) {
            Shown told = team.inbox(associate).shows(", Mon 23 Nov").once();
            shifts.put(associate, told.text().split("• ", -1).length - 1);
        }
        return shifts;
    }

    @Test
    void eachShiftIsRemindedOfOnceAndNobodyElseHearsOfIt() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/shift plan 2026-11-23 1");
        team.as("mara").presses("Approve", proposal(team));
        Map<String, Integer> shifts = shifts(team);
        team.until("2026-11-23T07:29");
        TeamStage.ASSOCIATES.forEach(who -> team.inbox(who).doesNotShow("shift begins at"));
        team.until("2026-11-28T12:00");
        for (String associate : TeamStage.ASSOCIATES) {
            assertThat(team.inbox(associate).count("shift begins at"))
                    .as("reminders of %s", associate)
                    .isEqualTo(shifts.get(associate));
            assertThat(team.inbox(associate).messages().stream().map(SimMessage::asText))
                    .doesNotHaveDuplicates();
        }
        team.channel().shows("Now on shift").times(10);
    }

    @Test
    void nobodyButTheLeadDecides() {
        TeamStage team = monday("10:00");
        team.as("raj")
                .types("/shift plan 2026-11-23 1")
                .sees("`/shift plan` is for the lead, @Mara of Billing support.");
        team.as("mara").types("/shift plan 2026-11-23 1");
        SimMessage proposal = proposal(team).newest();
        for (String button : new String[] {"Approve", "Reject", "Plan again"}) {
            team.as("raj").presses(button, proposal).sees("Only the lead, @Mara, decides on rosters.");
            team.as("olga").presses(button, proposal).sees("Only the lead, @Mara, decides on rosters.");
        }
        proposal(team).once().with("[Approve]");
        team.channel().doesNotShow("Roster");
    }

    @Test
    void aSecondPressChangesNothingAndSaysSo() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/shift plan 2026-11-23 1");
        SimMessage proposal = proposal(team).newest();
        team.as("mara").presses("Approve", proposal);
        int messages = team.slack().workspace().channels().stream()
                .mapToInt(c -> team.slack().workspace().messages().in(c.id()).size())
                .sum();
        for (String button : new String[] {"Approve", "Reject", "Plan again"}) {
            team.as("mara").presses(button, proposal).sees("Nothing changed: this roster was approved by @Mara");
        }
        assertThat(team.slack().workspace().channels().stream()
                        .mapToInt(c ->
                                team.slack().workspace().messages().in(c.id()).size())
                        .sum())
                .isEqualTo(messages);
    }

    @Test
    void planAgainMakesTheOlderProposalStale() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/shift plan 2026-11-23 1");
        SimMessage first = proposal(team).newest();
        team.as("mara").presses("Plan again", first).sees("Planning " + WEEK);
        Shown both = proposal(team).times(2);
        assertThat(both.messages().getFirst().asText())
                .contains("Replaced by a newer proposal")
                .doesNotContain("[Approve]");
        team.as("mara").presses("Approve", first).sees("Nothing changed: a newer proposal took the place of this one.");
        team.channel().doesNotShow("Roster");
        team.as("mara").presses("Approve", both).sees("Published.");
        team.channel().shows("Roster for " + WEEK).once();
    }

    @Test
    void whatTheLeadSetsByHandStaysWhenTheRestIsPlannedAgain() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/shift plan 2026-11-23 1");
        SimMessage first = proposal(team).newest();
        List<String> anasDays = daysWithAShift(first, "Ana");
        assertThat(anasDays).isNotEmpty();
        team.as("raj").presses("Edit", first).sees("Only the lead, @Mara, decides on rosters.");

        Form form = team.as("mara").presses("Edit", first).form();
        form.fill("what", "Ana").goesOn().shows("Mon 23 Nov", "Sun 29 Nov");
        anasDays.forEach(day -> form.fill(day, "Off"));
        form.submit().sees("Saved. The changed proposal comes as a direct message");

        Shown edited = proposal(team).times(2);
        edited.with("edited by hand", "Edited by @Mara", "changed against the version before", "→ off", "0 of 1");
        assertThat(edited.messages().getFirst().asText()).contains("Replaced by a newer proposal");
        team.as("mara").presses("Edit", first).sees("a newer proposal took the place of this one");

        team.as("mara").presses("Plan again", edited).sees("Planning " + WEEK);
        Shown again = proposal(team).times(3);
        again.with("every shift is covered", "Planned around", "best possible");
        assertThat(daysWithAShift(again.newest(), "Ana")).doesNotContainAnyElementsOf(anasDays);
        team.as("mara").presses("Approve", again).sees("Published.");
        team.channel().shows("Roster for " + WEEK).once();
    }

    /** By the text of the proposal's grid, the dates on which somebody works. */
    private static List<String> daysWithAShift(SimMessage proposal, String name) {
        Matcher row = Pattern.compile("(?m)^" + name + " +((?:[EL.] +){7})").matcher(proposal.asText());
        assertThat(row.find()).as(proposal.asText()).isTrue();
        String[] cells = row.group(1).split(" +");
        return IntStream.range(0, cells.length)
                .filter(i -> !cells[i].equals("."))
                .mapToObj(i -> LocalDate.of(2026, 11, 23).plusDays(i).toString())
                .toList();
    }

    @Test
    void aRejectedRosterCanBePlannedAgain() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/shift plan 2026-11-23 1");
        SimMessage proposal = proposal(team).newest();
        team.as("mara")
                .presses("Reject", proposal)
                .sees("Rejected. `/shift plan 2026-11-23 1` plans these weeks again.");
        proposal(team).once().with("Rejected by @Mara").without("[Approve]");
        team.as("mara").presses("Approve", proposal).sees("Nothing changed: this roster was rejected");
        TeamStage.ASSOCIATES.forEach(
                who -> assertThat(team.inbox(who).messages()).isEmpty());
        team.as("mara").types("/shift plan 2026-11-23 1").sees("Planning");
        team.as("mara").presses("Approve", proposal(team)).sees("Published.");
    }

    @Test
    void impossiblePeriodsAreExplained() {
        TeamStage team = monday("10:00");
        team.as("mara")
                .types("/shift plan 2026-11-15")
                .sees("A roster can't begin in the past: today is Mon 16 Nov 2026.");
        team.as("mara").types("/shift plan 2026-02-30").sees("`2026-02-30` doesn't exist: that month has no such day.");
        team.as("mara").types("/shift plan 2026-13-01").sees("`2026-13-01` doesn't exist");
        team.as("mara").types("/shift plan 2026-11-23 5").sees("`5` is not a number of weeks: a roster covers 1 to 4.");
        team.as("mara").types("/shift plan 2026-11-23 0").sees("`0` is not a number of weeks");
        team.as("mara").types("/shift plan soon").sees("`soon` is not a date.");
        team.as("mara").types("/shift plan 2099-01-01").sees("more than 2 years ahead");
        team.as("mara").types("/shift plan 2026-11-23 1 now").sees("Write `/shift plan 2026-11-30 2`");
        team.as("mara").types("/shift frobnicate").sees("`/shift frobnicate` is not a command.");
        team.inbox("mara").doesNotShow("Roster");
    }

    @Test
    void weeksThatArePublishedAreNotPlannedTwice() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/shift plan 2026-11-23 2");
        team.as("mara").presses("Approve", team.inbox("mara").shows("Roster for Mon 23 Nov to Sun 6 Dec"));
        team.as("mara")
                .types("/shift plan 2026-11-30 1")
                .sees("The roster for Mon 23 Nov to Sun 6 Dec is published already.", "`/shift plan 2026-12-07`");
        team.as("mara").types("/shift plan 2026-12-07 1").sees("Planning Mon 7 Dec to Sun 13 Dec");
    }

    @Test
    void whatIsShortIsNamedWithItsCause() {
        TeamStage team = monday("10:00");
        for (String who : new String[] {"ana", "raj", "mei", "tom", "lina"}) {
            team.as(who).types("/shift off 2026-11-24");
            team.as("mara")
                    .presses(
                            "Approve",
                            team.inbox("mara")
                                    .shows("@"
                                            + team.slack()
                                                    .workspace()
                                                    .person(who)
                                                    .displayName() + " asks for leave"));
        }
        team.as("mara").types("/shift plan 2026-11-23 1");
        proposal(team)
                .with(
                        "1 person short",
                        "What is short, and why",
                        "Tue 24 Nov",
                        "0 of 1",
                        "Ana, Raj, Mei, Tom and Lina: on leave",
                        "[Approve]");
        team.as("mara").presses("Approve", proposal(team)).sees("Published.");
    }

    @Test
    void skillsThatNobodyHasAreNamedAsTheCause() {
        TeamStage team = monday("10:00");
        Form types = team.as("mara").types("/shift types").form();
        types.fill("types", "Late at night").isRefusedAt("types", "Can't read \"Late at night\"");
        types.fill("types", "Tax 08:00-16:00 Mon 1 skill:tax\nTax 09:00-17:00 Mon 1")
                .isRefusedAt("types", "two shift types");
        types.fill("types", "Tax 08:00-16:00 Mon 1 skill:tax\nNight 22:00-06:00 Mon-Fri 1")
                .submit()
                .sees("are saved");
        team.as("mara").types("/shift plan 2026-11-23 1");
        proposal(team).with("Mon 23 Nov Tax: 0 of 1", "no `tax`");
        team.as("raj").types("/shift types").sees("`/shift types` is for the lead");
    }

    @Test
    void somebodyWhoIsGoneStillGetsTheirShiftsNamed() {
        TeamStage team = monday("10:00");
        team.as("mara").types("/shift plan 2026-11-23 1");
        team.as("mara")
                .types("/muster setup")
                .form()
                .fill("members", "ana", "raj")
                .submit();
        team.as("mara").presses("Approve", proposal(team)).sees("Published.");
        team.channel().shows("Roster for " + WEEK).once();
    }
}
