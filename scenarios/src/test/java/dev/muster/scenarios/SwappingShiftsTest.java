package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A published roster goes on living: shifts are covered and swapped, by those who may, and everything follows. */
final class SwappingShiftsTest extends Scenario {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    static Shift shift(int day, String type, String who) {
        return new Shift(MONDAY.plusDays(day), type, new UserId("U0" + who.toUpperCase(Locale.ROOT)));
    }

    /** This week's roster, published by the lead. */
    static void published(TeamStage stage, Shift... shifts) {
        Team team = stage.team();
        var store = stage.stage().store();
        Roster roster = new Roster(
                team.workspace(),
                team.id(),
                new RosterId("roster-week"),
                new Period(MONDAY, 1),
                store.shiftRulebook()
                        .of(team.workspace(), team.id())
                        .orElseThrow()
                        .types(),
                List.of(shifts),
                List.of(),
                new Roster.Quality(1, 1),
                Roster.State.PROPOSED,
                TeamStage.instant("2026-11-16T09:00"),
                null,
                null);
        store.rosters().propose(roster);
        assertThat(store.rosters()
                        .decide(
                                team.workspace(),
                                roster.id(),
                                Roster.State.APPROVED,
                                team.lead(),
                                TeamStage.instant("2026-11-15T09:00")))
                .isPresent();
    }

    @Test
    void aShiftIsCoveredByTheFirstWhoSaysYesWhenTheLeadAgrees() {
        TeamStage team = monday("10:00");
        published(team, shift(1, "Early", "ana"), shift(0, "Late", "raj"), shift(1, "Late", "tom"));
        team.as("ana").types("/shift cover sunday").sees("You have no published shift on Sun 22 Nov.");
        team.as("ana")
                .types("/shift cover tomorrow")
                .sees("Tue 17 Nov Early, 08:00-16:00", "until then the shift is yours");
        team.as("ana").types("/shift cover tomorrow").sees("You offered Tue 17 Nov Early already");
        team.inbox("tom").doesNotShow("cover"); // he works that day

        Shown ask = team.inbox("mei").shows("asks who can cover").once().with("Tue 17 Nov Early", "[I take it]");
        team.as("mei").presses("I take it", ask).sees("@Mara decides, and you are told.");
        team.inbox("mei")
                .shows("asks who can cover")
                .once()
                .with("You said yes")
                .without("[I take it]");
        Shown lost = team.inbox("lina").shows("asks who can cover").once().with("taken by @Mei");
        lost.without("[I take it]");
        team.as("lina").presses("I take it", ask.newest()).sees("Nothing changed: taken by @Mei");

        Shown request = team.inbox("mara").shows("@Mei takes").once().with("Cover", "1 of 1", "Share", "[Decline]");
        team.as("mei").presses("Approve", request).sees("Only those concerned or the lead, @Mara, can do that.");
        team.as("mara").presses("Approve", request).sees("goes from @Ana to @Mei");
        team.inbox("mara").shows("@Mei takes").once().with("approved by @Mara").without("[Approve]");
        team.inbox("ana").shows("Your shifts changed").once().with("is not yours any more", "[Undo]");
        team.inbox("mei").shows("Your shifts changed").once().with("new for you is Tue 17 Nov Early");
        team.inbox("raj").doesNotShow("Your shifts changed");
        team.as("mara").presses("Approve", request).sees("Nothing changed: ✅ @Mei has it.");

        team.until("2026-11-17T08:30");
        team.inbox("mei").shows("Your Early shift begins at 08:00").once();
        team.inbox("ana").doesNotShow("shift begins at");
        team.as("mei")
                .presses("Undo", team.inbox("mei").shows("Your shifts changed"))
                .sees("It can be undone for an hour only.");
    }

    @Test
    void twoSwapAndThinkBetterOfIt() {
        TeamStage team = monday("10:00");
        published(team, shift(1, "Late", "ana"), shift(3, "Early", "raj"), shift(4, "Late", "tom"));
        team.as("ana").types("/shift swap").form().fill("shift", "2026-11-17").submit();
        team.as("raj").presses("Choose a shift to give", team.inbox("raj").shows("would swap"));
        team.as("raj").form().fill("shift", "2026-11-19").submit().sees("@Mara decides");
        team.as("mara").presses("Decline", team.inbox("mara").shows("@Ana and @Raj swap"));
        team.as("mara").form().fill("word", "Raj trains on Tuesday").submit();
        team.inbox("raj").shows("Nothing comes of").once().with("Raj trains on Tuesday");
        team.inbox("ana").shows("Nothing comes of").once().with("declined by @Mara");

        team.as("ana").types("/shift swap tue");
        team.as("raj").does(() -> team.as("raj").player().opensHome());
        assertThat(Someone.plain(team.slack()
                        .home(team.slack().workspace().person("raj"))
                        .asText()))
                .contains("@Ana would swap Tue 17 Nov Late, 12:00-20:00 for a shift of yours");
        team.as("raj").presses("Choose a shift to give", team.inbox("raj").shows("would swap"));
        team.as("raj").form().fill("shift", "2026-11-19").submit();
        team.as("mara").presses("Approve", team.inbox("mara").shows("@Ana and @Raj swap"));
        Shown changed = team.inbox("raj")
                .shows("Your shifts changed")
                .once()
                .with("Thu 19 Nov Early, 08:00-16:00 → Tue 17 Nov Late, 12:00-20:00");
        team.as("raj").presses("Undo", changed).sees("Undone");
        team.inbox("ana").shows("Your shifts are again as they were").once();
        team.inbox("raj").shows("Your shifts changed").once().without("[Undo]");
        team.as("raj").presses("Undo", changed.newest()).sees("Nothing changed: undone by @Raj");

        team.as("ana").types("/shift cover tue");
        Shown own = team.inbox("ana").shows("to be covered");
        team.as("ana").presses("Withdraw", own).sees("Withdrawn");
        team.as("tom").types("/shift cover fri");
        team.until("2026-11-19T23:30").inbox("mara").doesNotShow("Nobody took");
        team.until("2026-11-20T00:30")
                .inbox("mara")
                .shows("Nobody took Fri 20 Nov Late")
                .once()
                .without("nobody took it in time"); // said once is enough
        team.inbox("tom").shows("Nothing comes of").once();
    }

    @Test
    void whoFallsOutIsCoveredAndTheirTicketsGoOn() {
        TeamStage team = monday("10:00");
        published(team, shift(0, "Early", "ana"), shift(0, "Late", "raj"), shift(1, "Late", "ana"));
        team.as("tom").types("/ticket new Invoice is wrong");
        team.as("tom").types("/ticket new Refund is late");
        team.as("ana").types("/claim 1");
        team.as("ana").types("/claim 2");
        team.as("ana").types("/ticket wait 2 for the bank");
        team.as("ana").types("/shift sick yesterday").sees("is not a date");

        team.as("ana").types("/shift sick tomorrow").sees("Get well. You are out until Tue 17 Nov; @Mara knows");
        team.channel()
                .shows("Ana is out today: 1 ticket is free again")
                .once()
                .with("for @Raj: #1")
                .without("sick");
        team.card(1);
        team.as("raj").types("/ticket show 1").sees("gave it back to the queue: out today");
        team.as("raj").types("/ticket show 2").doesNotSee("out today");
        team.inbox("mara")
                .shows("@Ana is sick until Tue 17 Nov")
                .once()
                .with("Mon 16 Nov Early: 0 of 1", "Tue 17 Nov Late: 0 of 1", "#1");
        Shown ask = team.inbox("mei")
                .shows("@Ana is out. Who can take Mon 16 Nov Early")
                .once();
        team.inbox("raj").doesNotShow("Who can take Mon 16 Nov Early"); // he works late today
        team.as("mei").presses("I take it", ask).sees("Both are told");
        team.inbox("mei")
                .shows("Your shifts changed: new for you is Mon 16 Nov Early")
                .once();
        team.inbox("mara").shows("@Mei takes Mon 16 Nov Early").once().with("[Undo]");
        team.as("raj").types("/shift today").sees("Now: Early 08:00-16:00, @Mei");

        Shown own = team.inbox("ana").shows("You are out until Tue 17 Nov").once();
        team.as("ana").presses("Undo", own).sees("Taken back, but Mon 16 Nov Early stays as it is");
        team.inbox("mara").shows("Ana is not out any more").once().with("theirs again: Tue 17 Nov Late");
        team.channel().shows("Ana is here today").once();
        team.as("ana").types("/ticket mine").sees("#1", "#2");
        team.as("ana").presses("Undo", own.newest()).sees("Nothing changed: it was taken back before.");
        team.until("2026-11-16T16:01").channel().doesNotShow("Hand-over"); // Mei leaves nothing behind
        team.as("raj").types("/ticket assign 2 @raj");
        team.until("2026-11-16T20:01")
                .channel()
                .shows("Hand-over")
                .once()
                .with("Back in the queue:", "#2", "Tue 17 Nov Late");
    }
}
