package dev.muster.bot.interaction;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekdaysTest {
    @Test
    void aDayOrARangeNamesItsDays() {
        assertThat(Weekdays.read("Mon")).containsExactly(MONDAY);
        assertThat(Weekdays.read(" wednesday ")).containsExactly(WEDNESDAY);
        assertThat(Weekdays.read("mon-FRI")).containsExactly(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
        assertThat(Weekdays.read("Sat – Mon")).containsExactly(SATURDAY, SUNDAY, MONDAY);
        assertThat(Weekdays.read("Tue-Tue")).containsExactly(TUESDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "Mon-", "-Fri", "Mon-Wed-Fri", "Moo", "Mo", "Mon Tue"})
    void whatNamesNoDaysNamesNone(String typed) {
        assertThat(Weekdays.read(typed)).isEmpty();
    }

    @Test
    void neighboursOfTheSameValueAreOneRange() {
        Map<DayOfWeek, Integer> values = new EnumMap<>(DayOfWeek.class);
        values.put(MONDAY, 2);
        values.put(TUESDAY, 2);
        values.put(THURSDAY, 2);
        values.put(FRIDAY, 1);

        assertThat(Weekdays.groups(values))
                .containsExactly(Map.entry("Mon-Tue", 2), Map.entry("Thu", 2), Map.entry("Fri", 1));
    }

    @Property
    void groupsReadBackAreTheSameDays(@ForAll Map<DayOfWeek, @IntRange(max = 2) Integer> values) {
        Map<DayOfWeek, Integer> back = new HashMap<>();
        Weekdays.groups(values).forEach((days, value) -> Weekdays.read(days).forEach(d -> back.put(d, value)));

        assertThat(back).isEqualTo(values);
    }
}
