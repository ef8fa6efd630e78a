package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** What comes by itself comes in time, once, whatever dies meanwhile. */
final class RoutinesTest extends Scenario {
    private static final String DIGEST = "Week 47 in figures";

    private TeamStage withTickets() {
        TeamStage team = monday("10:00");
        team.as("mei").types("/ticket new Refund is shown twice priority:high");
        team.as("mei").types("/ticket new Export lacks the last page");
        team.as("ana").types("/claim 1");
        team.until("2026-11-16T12:00").as("ana").types("/ticket resolve 1 credit note sent");
        return team;
    }

    @Test
    void theDigestComesOnMondayAtNineAndCountsTheWeek() {
        TeamStage team = withTickets();
        team.until("2026-11-23T08:59");
        team.channel().doesNotShow("in figures");
        team.until("2026-11-23T12:00");
        team.channel()
                .shows(DIGEST)
                .once()
                .at(TeamStage.instant("2026-11-23T09:00"))
                .with("Resolved 1 ticket, 1 more than the week before; the backlog rose from 0 to 1.")
                .with("[picture: Week 47: 2 opened, 1 resolved, 1 left.]", "Backlog  1", "Resolution  median 2 h")
                .without("late");
        team.until("2026-11-30T12:00");
        team.channel().shows(DIGEST).once();
        team.channel().shows("Week 48 in figures").once().with("the backlog stayed at 1", "▼ from 2");
    }

    @Test
    void theMonthsReportComesWithASpreadsheetThatTheChannelCanOpen() throws IOException {
        TeamStage team = withTickets();
        team.until("2026-12-01T08:59");
        team.channel().doesNotShow("November 2026 in figures");
        team.until("2026-12-01T12:00");
        team.channel()
                .shows("November 2026 in figures")
                .once()
                .at(TeamStage.instant("2026-12-01T09:00"))
                .with("Opened  2  (▲ from 0)", "Resolved 1 ticket, 1 more than the month before")
                .with("Week 48: 0 opened", "muster-2026-11.xlsx", "and the 2 tickets");

        List<JsonElement> shared = team.channel().messages().stream()
                .flatMap(message -> message.content().files().asList().stream())
                .toList();
        assertThat(shared).hasSize(1);
        byte[] sheet = team.slack()
                .file(shared.getFirst().getAsJsonObject().get("id").getAsString())
                .orElseThrow();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            List<Row> tickets = book.findSheet("Tickets").orElseThrow().read();
            assertThat(tickets)
                    .extracting(row -> row.getCellText(1))
                    .containsExactly("Subject", "Export lacks the last page", "Refund is shown twice");
            assertThat(book.findSheet("Figures").orElseThrow().read().getFirst().getCellText(2))
                    .isEqualTo("This month");
        }
    }

    @Test
    void ofTwoBotsOnOneStoreExactlyOnePosts() {
        TeamStage team = withTickets();
        team.as("mara").types("/shift plan 2026-11-23 1");
        team.as("mara").presses("Approve", team.inbox("mara").shows("Roster for"));
        team.secondBotStarts();
        team.until("2026-11-24T11:00");
        team.channel().shows(DIGEST).once();
        team.channel().shows("Today, Mon 23 Nov").once();
        team.channel().shows("Today, Tue 24 Nov").once();
        team.channel().shows("Now on shift").times(3);
        assertThat(TeamStage.ASSOCIATES.stream()
                        .mapToInt(who -> team.inbox(who).count("shift begins at"))
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void theOtherBotPostsWhenOneDies() {
        TeamStage team = withTickets();
        team.secondBotStarts();
        team.until("2026-11-23T08:50");
        team.botStops();
        team.stage().clock().set(TeamStage.instant("2026-11-23T09:00"));
        team.settleSecondBot();
        team.channel().shows(DIGEST).once().without("late");
        team.botStarts();
        team.until("2026-11-23T12:00");
        team.channel().shows(DIGEST).once();
    }

    @Test
    void whatWasMissedWithinItsGraceComesLateAndSaysSo() {
        TeamStage team = withTickets();
        team.until("2026-11-23T08:40");
        team.botStops();
        team.until("2026-11-23T09:20");
        team.channel().doesNotShow("in figures").doesNotShow("Today, Mon 23 Nov");
        team.botStarts();
        team.channel().shows(DIGEST).once().with("This is 20 min late");
        team.channel().shows("Today, Mon 23 Nov").once().with("This is 35 min late");
        team.botStops();
        team.botStarts();
        team.until("2026-11-23T23:00");
        team.channel().shows(DIGEST).once();
        team.channel().shows("Today, Mon 23 Nov").once();
        team.inbox("mara").doesNotShow("was not posted");
    }

    @Test
    void whatWasMissedPastItsGraceIsSkippedAndTheLeadIsToldOnce() {
        TeamStage team = withTickets();
        team.until("2026-11-23T08:40");
        team.botStops();
        team.until("2026-11-24T09:30");
        team.botStarts();
        team.channel().doesNotShow("in figures").doesNotShow("Today, Mon 23 Nov");
        team.channel().shows("Today, Tue 24 Nov").once().with("This is 45 min late");
        team.inbox("mara").shows("The weekly digest of #billing-support").once().with("was not posted");
        team.inbox("mara")
                .shows("The daily assignments of #billing-support")
                .once()
                .with("was not posted");
        team.botStops();
        team.botStarts();
        team.until("2026-11-24T23:00");
        team.inbox("mara").shows("was not posted").times(2);
    }

    @Test
    void changedSettingsMoveTheDigest() {
        TeamStage team = withTickets();
        team.until("2026-11-23T08:50");
        team.as("mara")
                .types("/muster setup")
                .form()
                .fill("digest-time", "10:00")
                .submit();
        team.until("2026-11-23T09:59");
        team.channel().doesNotShow("in figures");
        team.until("2026-11-23T18:00");
        team.channel()
                .shows(DIGEST)
                .once()
                .at(TeamStage.instant("2026-11-23T10:00"))
                .without("late");

        team.as("mara")
                .types("/muster setup")
                .form()
                .fill("digest-day", "Tue")
                .fill("digest-time", "07:30")
                .submit();
        team.until("2026-12-01T12:00");
        team.channel().shows("Week 48 in figures").once().at(TeamStage.instant("2026-12-01T07:30"));
    }

    @Test
    void openTicketsAreDividedAmongThoseOnShift() {
        TeamStage team = withTickets();
        team.as("mara").types("/skill set @sam tax 3");
        team.as("mei").types("/ticket new Reverse charge is wrong skill:tax");
        team.as("mara")
                .types("/shift types")
                .form()
                .fill("types", "Day 08:00-16:00 Mon-Fri 6")
                .submit();
        team.as("mara").types("/shift plan 2026-11-23 1");
        team.as("mara").presses("Approve", team.inbox("mara").shows("Roster for"));
        team.until("2026-11-23T08:46");
        Shown today = team.channel().shows("Today, Mon 23 Nov").once().with("#2 Export", "#3 Reverse charge");
        String text = today.text();
        assertThat(text.indexOf("@Sam"))
                .isLessThan(text.indexOf("#3 Reverse charge"))
                .isNotNegative();
        today.without("#1 ");
    }

    @Test
    void onDaysOffThereAreNoDailyAssignments() {
        TeamStage team = withTickets();
        team.until("2026-11-23T00:00");
        team.channel().shows("Today, Fri 20 Nov").once().with("@Ana", "#2 Export");
        team.channel().doesNotShow("Today, Sat").doesNotShow("Today, Sun");
    }

    @Test
    void nineIsNineAfterTheClocksGoForward() {
        TeamStage team = at("2027-03-25T10:00").withTeam();
        team.as("mei").types("/ticket new Before the clocks change");
        team.as("mara")
                .types("/shift types")
                .form()
                .fill("types", "Night 22:00-06:00 Sat-Sun 1")
                .submit();
        team.as("mara").types("/shift plan 2027-03-26 1");
        team.as("mara").presses("Approve", team.inbox("mara").shows("Roster for"));
        team.until("2027-03-29T12:00");
        team.channel()
                .shows("Week 12 in figures")
                .once()
                .at(java.time.Instant.parse("2027-03-29T07:00:00Z"))
                .with("Opened  1")
                .without("late");
        team.channel().shows("Today, Mon 29 Mar").once().at(java.time.Instant.parse("2027-03-29T06:45:00Z"));
        team.channel().shows("Now on shift").times(2);
    }

    @Test
    void nineIsNineAfterTheClocksGoBack() {
        TeamStage team = at("2026-10-22T10:00").withTeam();
        team.until("2026-10-26T12:00");
        team.channel().shows("Week 43 in figures").once().at(java.time.Instant.parse("2026-10-26T08:00:00Z"));
    }

    @Test
    void aTeamIsNotToldWhatWasDueBeforeItWasThere() {
        TeamStage team = monday("10:00");
        assertThat(team.channel().messages()).isEmpty();
        assertThat(team.inbox("mara").messages()).isEmpty();
    }

    @Test
    void anActionOfTheDigestIsTakenOnceAndTheNextDigestAsksForIt() {
        TeamStage team = withTickets();
        team.as("mei").types("/ticket new Invoice has no number");
        team.as("mei").types("/ticket new Payment fails");
        team.until("2026-11-30T12:00");
        Shown digest = team.channel().shows("Week 48 in figures").once().with("Clear the 3 oldest tickets");

        team.as("ana").presses("I'll take it", digest);
        team.as("raj").presses("I'll take it", digest).sees("Nothing changed: it was taken by @Ana");

        team.channel()
                .shows("Week 48 in figures")
                .once()
                .with("Owner: @Ana", "[picture: ")
                .without("I'll take it");
        team.until("2026-12-07T12:00");
        Shown next = team.channel().shows("Week 49 in figures").once().with("Last week's action", "Owner: @Ana");
        team.as("ana").presses("Done", next);
        team.channel().shows("Week 49 in figures").once().with("✓ Done by @Ana");
    }
}
