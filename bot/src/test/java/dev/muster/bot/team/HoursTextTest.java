package dev.muster.bot.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.BusinessHours.DayHours;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void hoursAreWrittenAsPeopleWriteThem() {
        assertThat(HoursText.write(BusinessHours.officeHours(BERLIN))).isEqualTo("Mon-Fri 09:00-17:00");
        assertThat(HoursText.write(BusinessHours.aroundTheClock(BERLIN))).isEqualTo("Mon-Sun 00:00-24:00");
        assertThat(HoursText.read(HoursText.EXAMPLE, BERLIN).map(HoursText::write))
                .contains(HoursText.EXAMPLE);
        assertThat(HoursText.read("fri 9:00 – 13:30; Sat 10:00-14:00", BERLIN).map(HoursText::write))
                .contains("Fri 09:00-13:30, Sat 10:00-14:00");
    }

    @Test
    void whatEndsBeforeItBeginsIsANight() {
        assertThat(HoursText.read("Fri 22:00-06:00", BERLIN).map(BusinessHours::days))
                .contains(Map.of(DayOfWeek.FRIDAY, new DayHours(22 * 60, 30 * 60)));
        assertThat(HoursText.read("Fri 22:00-00:00", BERLIN).map(HoursText::write))
                .contains("Fri 22:00-24:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "always",
                "Mon-Fri",
                "Mon 9-17",
                "Mon 09:00-09:00",
                "Mon 09:00-24:01",
                "Mon 09:60-17:00",
                "Mon 09:00-17:00,",
                "Moo 09:00-17:00",
                "Mon 09:00-12:00, Mon 13:00-17:00"
            })
    void whatCannotBeReadIsNothing(String typed) {
        assertThat(HoursText.read(typed, BERLIN)).isEmpty();
    }

    @Provide
    Arbitrary<Map<DayOfWeek, DayHours>> weeks() {
        Arbitrary<DayHours> hours = Combinators.combine(
                        Arbitraries.integers().between(0, 1439),
                        Arbitraries.integers().between(1, 1439))
                .as((from, length) -> new DayHours(from, from + length));
        return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), hours).ofMinSize(1);
    }

    @Property
    void whatIsWrittenReadsAsItself(@ForAll("weeks") Map<DayOfWeek, DayHours> days) {
        BusinessHours hours = new BusinessHours(BERLIN, days);

        assertThat(HoursText.read(HoursText.write(hours), BERLIN)).contains(hours);
    }
}
