package dev.muster.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.BotFixture;
import dev.muster.domain.team.DaysOff;
import dev.muster.domain.team.Region;
import dev.muster.domain.team.Team;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JollydayHolidaysTest {
    private static final Region BAVARIA = new Region("DE", "BY");
    private final JollydayHolidays holidays = new JollydayHolidays();

    @Test
    void aPartOfACountryHasItsOwnHolidaysBesideTheCountrys() {
        assertThat(holidays.of(BAVARIA, 2026)).contains(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 10, 3));
        assertThat(holidays.of(new Region("DE", ""), 2026))
                .contains(LocalDate.of(2026, 10, 3))
                .doesNotContain(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 12, 24));
    }

    @Test
    void thanksgivingIsOnAThursday() {
        assertThat(holidays.of(new Region("US", ""), 2026)).contains(LocalDate.of(2026, 11, 26));
    }

    @Test
    void anUnknownRegionHasNoHolidaysAndIsNotKnown() {
        assertThat(holidays.knows(new Region("DE", ""))).isTrue();
        assertThat(holidays.knows(BAVARIA)).isTrue();
        assertThat(holidays.knows(new Region("DE", "XX"))).isFalse();
        assertThat(holidays.knows(new Region("XX", ""))).isFalse();
        assertThat(holidays.of(new Region("XX", ""), 2026)).isEmpty();
    }

    @Test
    void aTeamIsOffOnTheHolidaysOfItsRegion() {
        Team team = BotFixture.team();
        DaysOff bavarian = new DaysOff(BAVARIA, Set.of());
        Team there = new Team(
                        team.id(),
                        team.workspace(),
                        team.name(),
                        team.channel(),
                        team.lead(),
                        team.members(),
                        team.hours().with(bavarian),
                        team.routines(),
                        team.settingsSince(),
                        team.version())
                .withHolidaysOf(holidays);

        assertThat(there.hours().isWorkingDay(LocalDate.of(2026, 1, 6))).isFalse();
        assertThat(team.withHolidaysOf(holidays).hours().isWorkingDay(LocalDate.of(2026, 1, 6)))
                .isTrue();
    }
}
