package dev.muster.domain.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Working days of a team in Berlin that works from Monday to Friday; clocks go back on 25 October 2026. */
class WorkingDaysTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final BusinessHours hours = TeamFixture.team().build().hours();

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    @Test
    void itIsTheSameLocalTimeAndWeekendsDontCount() {
        assertThat(hours.workingDaysLater(at("2026-11-26T15:00"), 3)).isEqualTo(at("2026-12-01T15:00"));
        assertThat(hours.workingDaysLater(at("2026-10-23T09:00"), 1)).isEqualTo(at("2026-10-26T09:00"));
    }

    @Test
    void aDayOffOfTheTeamDoesntCount() {
        BusinessHours closed = TeamFixture.team().offOn("2026-11-30").build().hours();

        assertThat(closed.workingDaysLater(at("2026-11-26T15:00"), 3)).isEqualTo(at("2026-12-02T15:00"));
    }

    @Test
    void whatBeginsOnADayOffCountsFromTheNextWorkingDaySoThatNothingOvertakes() {
        Instant friday = hours.workingDaysLater(at("2026-11-27T23:00"), 2);
        Instant saturday = hours.workingDaysLater(at("2026-11-28T10:00"), 2);
        Instant sunday = hours.workingDaysLater(at("2026-11-29T22:00"), 2);

        assertThat(friday).isEqualTo(at("2026-12-01T23:00"));
        assertThat(saturday).isEqualTo(at("2026-12-02T00:00")).isEqualTo(sunday);
    }

    @Test
    void noDayIsRefused() {
        assertThatThrownBy(() -> hours.workingDaysLater(at("2026-11-27T23:00"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
