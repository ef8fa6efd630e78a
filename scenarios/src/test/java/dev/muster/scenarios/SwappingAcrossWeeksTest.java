package dev.muster.scenarios;

import static dev.muster.scenarios.SwappingShiftsTest.shift;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.Crossing;
import dev.muster.domain.shift.OfferId;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterChange;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Rosters;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftOffer;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.simulator.workspace.SimMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A team plans week by week, and people swap this week's shifts for those of the next one. */
final class SwappingAcrossWeeksTest extends Scenario {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final String THIS_WEEK = "Roster for Mon 16 Nov to Sun 22 Nov";
    private static final String NEXT_WEEK = "Roster for Mon 23 Nov to Sun 29 Nov";
    private static final Shift ANAS_FRIDAY = shift(4, "Late", "ana");
    private static final Shift RAJS_TUESDAY = shift(8, "Early", "raj");

    /** Both weeks are published; from the next one on, early shifts begin at nine. */
    private TeamStage withTwoWeeks() {
        TeamStage team = monday("10:00");
        List<ShiftType> types = team.stage()
                .store()
                .shiftRulebook()
                .of(team.team().workspace(), team.team().id())
                .orElseThrow()
                .types();
        publish(team, "roster-this", MONDAY, types, ANAS_FRIDAY, shift(4, "Early", "tom"));
        publish(
                team,
                "roster-next",
                MONDAY.plusWeeks(1),
                types.stream().map(SwappingAcrossWeeksTest::anHourLater).toList(),
                RAJS_TUESDAY,
                shift(8, "Late", "mei"));
        team.botStops();
        team.botStarts(); // and shows what was published since yesterday
        return team;
    }

    private static ShiftType anHourLater(ShiftType type) {
        return type.name().equals("Early")
                ? new ShiftType(type.name(), LocalTime.of(9, 0), LocalTime.of(17, 0), type.needed(), type.skill())
                : type;
    }

    private static void publish(TeamStage stage, String id, LocalDate from, List<ShiftType> types, Shift... shifts) {
        Team team = stage.team();
        Instant now = TeamStage.instant("2026-11-16T09:00");
        Roster roster = new Roster(
                team.workspace(),
                team.id(),
                new RosterId(id),
                new Period(from, 1),
                types,
                List.of(shifts),
                List.of(),
                new Roster.Quality(1, 1),
                Roster.State.PROPOSED,
                now,
                null,
                null);
        Rosters rosters = stage.stage().store().rosters();
        rosters.propose(roster);
        assertThat(rosters.decide(team.workspace(), roster.id(), Roster.State.APPROVED, team.lead(), now))
                .isPresent();
    }

    private static Roster stored(TeamStage team, String id) {
        return team.stage()
                .store()
                .rosters()
                .find(team.team().workspace(), new RosterId(id))
                .orElseThrow();
    }

    private static Room thread(TeamStage team, String title) {
        SimMessage posted = team.channel().shows(title).once().newest();
        return new Room(
                "thread of " + title,
                () -> List.copyOf(team.slack().workspace().messages().repliesTo(posted.channel(), posted.ts())));
    }

    private static String home(TeamStage team, String who) {
        team.as(who).does(() -> team.as(who).player().opensHome());
        return Someone.plain(
                team.slack().home(team.slack().workspace().person(who)).asText());
    }

    /** Ana's Friday is offered, and Raj gives next Tuesday for it. */
    private static Shown rajSaysYes(TeamStage team) {
        team.as("ana").types("/shift swap fri").sees("Asked @Raj");
        team.as("raj").presses("Choose a shift to give", team.inbox("raj").shows("would swap"));
        team.as("raj")
                .form()
                .fill("shift", "2026-11-24")
                .shows("You get", "Tue 24 Nov Early, 09:00-17:00")
                .submit()
                .sees("@Mara decides");
        return team.inbox("mara").shows("@Ana and @Raj swap");
    }

    @Test
    void thisFridayGoesForNextTuesdayAndBothWeeksFollow() {
        TeamStage team = withTwoWeeks();
        Shown request = rajSaysYes(team)
                .once()
                .with("Fri 20 Nov Late, 12:00-20:00", "against", "Tue 24 Nov Early, 09:00-17:00")
                .with("Fri 20 Nov Late: 1 of 1", "Tue 24 Nov Early: 1 of 1");
        team.inbox("raj").shows("would swap").once().with("give Tue 24 Nov Early, 09:00-17:00");
        assertThat(home(team, "mara")).contains("and gives Tue 24 Nov Early, 09:00-17:00");

        team.as("mara").presses("Approve", request).sees("goes from @Ana to @Raj");

        assertThat(stored(team, "roster-this").shifts()).contains(shift(4, "Late", "raj"));
        assertThat(stored(team, "roster-next").shifts()).contains(shift(8, "Early", "ana"));
        followed(team);
        team.as("mara").presses("Approve", request).sees("Nothing changed: ✅ @Raj has it.");
        team.botStops();
        team.botStarts(); // and says nothing twice
        followed(team);

        team.until("2026-11-24T08:40");
        team.inbox("ana").shows("Your Early shift begins at 09:00").once();
        team.inbox("raj").doesNotShow("Your Early shift begins at");
        team.as("raj").types("/shift today").sees("Early 09:00-17:00, @Ana");
    }

    /** Both were told once, and what was posted of either week says so. */
    private static void followed(TeamStage team) {
        team.inbox("ana")
                .shows("Your shifts changed: Fri 20 Nov Late, 12:00-20:00 → Tue 24 Nov Early, 09:00-17:00")
                .once();
        team.inbox("raj")
                .shows("Your shifts changed: Tue 24 Nov Early, 09:00-17:00 → Fri 20 Nov Late, 12:00-20:00")
                .once();
        team.channel().shows(THIS_WEEK).once().with("Changed since");
        team.channel().shows(NEXT_WEEK).once().with("Changed since");
        thread(team, THIS_WEEK)
                .shows("The roster changed, by a swap")
                .once()
                .with("Ana, Fri 20 Nov: Late → off", "Raj, Fri 20 Nov: off → Late");
        thread(team, NEXT_WEEK)
                .shows("The roster changed, by a swap")
                .once()
                .with("Ana, Tue 24 Nov: off → Early", "Raj, Tue 24 Nov: Early → off");
        team.inbox("ana").shows("Your shifts, Mon 23 Nov").once().with("Tue 24 Nov");
        team.inbox("raj").shows("Your shifts, Mon 23 Nov").once().without("Tue 24 Nov");
    }

    @Test
    void withinTheHourBothWeeksAreAsBefore() {
        TeamStage team = withTwoWeeks();
        team.as("mara").presses("Approve", rajSaysYes(team));

        team.as("raj")
                .presses("Undo", team.inbox("raj").shows("Your shifts changed"))
                .sees("Undone");

        assertThat(stored(team, "roster-this").shifts()).contains(ANAS_FRIDAY);
        assertThat(stored(team, "roster-next").shifts()).contains(RAJS_TUESDAY);
        team.inbox("ana")
                .shows("Your shifts are again as they were: Tue 24 Nov Early, 09:00-17:00 → Fri 20 Nov Late")
                .once();
        thread(team, THIS_WEEK)
                .shows("The roster changed, because a change was undone")
                .once();
        thread(team, NEXT_WEEK)
                .shows("The roster changed, because a change was undone")
                .once();
    }

    @Test
    void whatAProcessLeftHalfDoneIsFinishedAtTheNextStart() {
        TeamStage team = withTwoWeeks();
        rajSaysYes(team);
        team.botStops();
        approveAndDie(team);
        assertThat(stored(team, "roster-next").shifts()).contains(RAJS_TUESDAY);

        team.botStarts();

        assertThat(stored(team, "roster-next").shifts()).contains(shift(8, "Early", "ana"));
        followed(team);
    }

    /** What a process writes of a swap that is approved before it dies: a mark there, and the offer with its half here. */
    private static void approveAndDie(TeamStage team) {
        Rosters rosters = team.stage().store().rosters();
        Instant now = team.stage().clock().instant();
        UserId lead = team.team().lead();
        Roster own = stored(team, "roster-this");
        Roster there = stored(team, "roster-next");
        ShiftOffer taken = own.since().offers().getFirst();
        OfferId id = taken.id();
        ShiftOffer applied = new ShiftOffer(
                id,
                taken.kind(),
                taken.shift(),
                taken.asked(),
                ShiftOffer.State.APPLIED,
                taken.taker(),
                taken.counter(),
                taken.counterIn(),
                lead,
                "",
                taken.offeredAt(),
                now,
                taken.step() + 1);
        RosterChange half =
                new RosterChange(id.value(), RosterChange.What.SWAPPED, applied.removed(), applied.added(), lead, now);
        assertThat(rosters.change(there, there.marked(new Crossing(own.id(), id))))
                .isTrue();
        assertThat(rosters.change(own, own.after(half).with(applied))).isTrue();
    }
}
