package dev.muster.bot.shift;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.shiftType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RosterGridTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final ShiftType EARLY = shiftType("Early", "07:00", "15:00");
    private static final ShiftType LATE = shiftType("Late", "14:00", "21:30");

    private static String grid(Map<UserId, String> names, Shift... shifts) {
        return new RosterGrid(List.of(EARLY, LATE))
                .weeks(new Period(MONDAY, 1), List.of(ANA, RAJ), List.of(shifts), names::get)
                .getFirst();
    }

    @Test
    void aWeekIsATableOfPeopleAndDaysWithTheirHours() {
        assertThat(grid(
                        Map.of(ANA, "Ana", RAJ, "Raj"),
                        new Shift(MONDAY, "Early", ANA),
                        new Shift(MONDAY.plusDays(1), "Late", ANA)))
                .isEqualTo("""
                                   Mon Tue Wed Thu Fri Sat Sun  hours
                                   30  1   2   3   4   5   6
                        Ana        E   L   .   .   .   .   .    15.5
                        Raj        .   .   .   .   .   .   .       0""");
    }

    @Test
    void longAndEmojiNamesKeepTheColumnsWhereTheyAre() {
        String grid = grid(Map.of(ANA, "Anastasia Maximiliana", RAJ, "😀😀😀"));

        assertThat(grid).contains("\nAnastasia… .   .   .");
        assertThat(grid).contains("\n😀😀😀        .   .   .");
    }

    @Test
    void everyWeekHasItsOwnTable() {
        assertThat(new RosterGrid(List.of(EARLY)).weeks(new Period(MONDAY, 3), List.of(ANA), List.of(), u -> "Ana"))
                .hasSize(3)
                .last()
                .asString()
                .contains("14  15  16  17  18  19  20");
    }

    @Test
    void typesWithTheSameInitialHaveDifferentSigns() {
        RosterGrid grid = new RosterGrid(List.of(
                shiftType("Late", "14:00", "22:00"),
                shiftType("Lunch", "11:00", "14:00"),
                shiftType("Lu", "11:00", "14:00"),
                shiftType("l", "10:00", "11:00")));

        assertThat(grid.legend())
                .isEqualTo("L = Late 14:00-22:00, Lu = Lunch 11:00-14:00, L1 = Lu 11:00-14:00, L2 = l 10:00-11:00");
    }

    @Test
    void anEmojiIsAWholeSign() {
        assertThat(new RosterGrid(List.of(shiftType("🌙 Night", "22:00", "06:00"), shiftType("🌙 2", "20:00", "04:00")))
                        .legend())
                .isEqualTo("🌙 = 🌙 Night 22:00-06:00, 🌙2 = 🌙 2 20:00-04:00");
    }
}
