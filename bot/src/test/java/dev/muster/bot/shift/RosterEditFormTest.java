package dev.muster.bot.shift;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.CHANNEL;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.shiftType;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.SlackSchema;
import dev.muster.bot.interaction.FormValues;
import dev.muster.domain.shift.Breach;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Pin;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.shift.Shortfall;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterEditFormTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final EditedPart.Day DAY = new EditedPart.Day(MONDAY);
    private static final EditedPart.Person PERSON = new EditedPart.Person(ANA);
    private static final List<ShiftType> TYPES =
            List.of(shiftType("Early", "07:00", "15:00"), shiftType("<!channel>", "15:00", "23:00"));
    private static final Roster ROSTER = new Roster(
            WORKSPACE,
            team().id(),
            new RosterId("roster-a"),
            new Period(MONDAY, 1),
            TYPES,
            List.of(new Shift(MONDAY, "Early", ANA)),
            List.of(),
            new Roster.Quality(0, 0),
            Roster.State.PROPOSED,
            NOW,
            null,
            null);
    private static final Leave LEAVE = new Leave(
            WORKSPACE, team().id(), new LeaveId("leave-a"), RAJ, MONDAY, MONDAY, Leave.State.APPROVED, LEAD, NOW);

    private final RosterEditForm form = new RosterEditForm(team(), ROSTER, List.of(LEAVE));

    @Test
    void aDayShowsWhoIsOnEachShiftAndWhoIsOnLeave() {
        var view = form.form("edited", "team/roster/day", DAY);

        SlackSchema.acceptsModal(view);
        assertThat(view.getTitle().getText()).isEqualTo("Mon 30 Nov");
        assertThat(view.getBlocks().toString())
                .contains("Early, 07:00-15:00: needs 2", "RAJ (on leave)", "initialOptions=[OptionObject");
    }

    @Test
    void aPersonShowsEachDay() {
        var view = form.form("edited", "team/roster/person", PERSON);

        SlackSchema.acceptsModal(view);
        assertThat(view.getBlocks()).hasSize(8);
        assertThat(view.getBlocks().toString()).contains("Sun 6 Dec", "Early 07:00-15:00");
    }

    @Test
    void theBiggestTeamsFormsAreWithinSlacksLimits() {
        Team big = team(
                "team-big",
                "Big",
                CHANNEL,
                IntStream.range(0, 120)
                        .mapToObj(i -> new UserId("U0" + "X".repeat(25) + i))
                        .toArray(UserId[]::new));
        RosterEditForm bigForm = new RosterEditForm(big, ROSTER, List.of());

        SlackSchema.acceptsModal(bigForm.chooser("chosen", "team/roster"));
        SlackSchema.acceptsModal(bigForm.form("edited", "team/roster/day", DAY));
        SlackSchema.acceptsModal(bigForm.form(
                "edited",
                "team/roster/person",
                new EditedPart.Person(big.members().getFirst().user())));
    }

    @Test
    void whatWasFilledInBecomesTheDaysCells() {
        var read = form.read(DAY, new FormValues(Map.of("type-1", List.of("U0ANA", "U0RAJ"))));

        assertThat(read)
                .isEqualTo(new RosterEditForm.Read.Cells(
                        List.of(new Pin(MONDAY, ANA, "<!channel>"), new Pin(MONDAY, RAJ, "<!channel>"))));
        assertThat(form.read(DAY, new FormValues(Map.of())))
                .isEqualTo(
                        new RosterEditForm.Read.Cells(List.of(new Pin(MONDAY, ANA, null), new Pin(MONDAY, RAJ, null))));
    }

    @Test
    void nobodyIsOnTwoShiftsOfADay() {
        assertThat(form.read(
                        DAY, new FormValues(Map.of("type-0", List.of("U0ANA"), "type-1", List.of("U0ANA", "U0RAJ")))))
                .isEqualTo(new RosterEditForm.Read.Wrong(
                        Map.of("type-1", "ANA is on Early that day, too: take them off one of the two.")));
    }

    @Test
    void aPersonsDaysBecomeCells() {
        assertThat(form.read(
                        PERSON, new FormValues(Map.of("2026-11-30", List.of("off"), "2026-12-01", List.of("type-1")))))
                .isEqualTo(new RosterEditForm.Read.Cells(
                        List.of(new Pin(MONDAY, ANA, null), new Pin(MONDAY.plusDays(1), ANA, "<!channel>"))));
    }

    @Test
    void whatBreaksARuleIsSaidUnderItsFieldWithTheWayOut() {
        Shift shift = new Shift(MONDAY, "Early", RAJ);

        assertThat(form.field(DAY, shift)).isEqualTo("type-0");
        assertThat(form.field(PERSON, shift)).isEqualTo("2026-11-30");
        assertThat(ShortfallText.wayOut(
                        new Breach(shift, new Shortfall.HoursUsedUp(RAJ, 40)), RosterMessages.names(team())))
                .isEqualTo("RAJ has 40 h in that week already. Take another shift of that week off them first.");
    }

    @Test
    void whatIsEditedIsReadFromWhatTheMenuCarries() {
        assertThat(EditedPart.read(DAY.value())).contains(DAY);
        assertThat(EditedPart.read(PERSON.value())).contains(PERSON);
        for (String nonsense : new String[] {"", "day/", "day/2026-13-01", "person/", "week/1", "2026-11-30"}) {
            assertThat(EditedPart.read(nonsense)).as(nonsense).isEmpty();
        }
    }
}
