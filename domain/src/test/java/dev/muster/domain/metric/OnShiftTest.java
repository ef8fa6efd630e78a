package dev.muster.domain.metric;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.RosterFixture;
import dev.muster.domain.ticket.Ticket;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnShiftTest {
    private static OnShift on(LocalDate from, LocalDate to, RosterFixture roster, Ticket... tickets) {
        DateSpan span = new DateSpan(from, to);
        return OnShift.of(
                List.of(roster.build()),
                List.of(tickets),
                span.start(ZoneOffset.UTC),
                span.end(ZoneOffset.UTC),
                ZoneOffset.UTC);
    }

    @Test
    void morePeopleThanOneShiftNeedsDontMakeUpForAnother() {
        OnShift day = on(MONDAY, MONDAY, roster("one").types(EARLY, LATE).with(MONDAY, EARLY, ANA, RAJ));

        assertThat(day.needed()).isEqualTo(Duration.ofHours(16));
        assertThat(day.staffed()).isEqualTo(Duration.ofHours(8));
        assertThat(day.cover()).hasValue(0.5);
    }

    @Test
    void whoeverIsStillOnShiftIsCountedWhenTheNextOneBegins() {
        // 07:00: 2 tickets, Ana; 14:00: 3 tickets, Ana and Raj; 22:00: 3 tickets, Mei alone
        OnShift day = on(
                MONDAY,
                MONDAY,
                roster("one").with(MONDAY, EARLY, ANA).with(MONDAY, LATE, RAJ).with(MONDAY, NIGHT, MEI),
                ticket(1).openedAt("2026-11-20T09:00:00Z").build(),
                ticket(2).openedAt("2026-11-20T09:00:00Z").build(),
                ticket(3).openedAt("2026-11-23T09:00:00Z").build());

        assertThat(day.load()).hasValue(2.0);
    }

    @Test
    void theNightThatBeganTheDayBeforeCountsForItsPeopleAndNotForTheCover() {
        LocalDate tuesday = MONDAY.plusDays(1);
        OnShift day = on(
                tuesday,
                tuesday,
                roster("one").types(EARLY, NIGHT).with(MONDAY, NIGHT, MEI),
                ticket(1).openedAt("2026-11-20T09:00:00Z").build());

        assertThat(day.cover()).hasValue(0);
        assertThat(day.load()).isEmpty();
    }

    @Test
    void withoutRostersThereIsNothingToSay() {
        OnShift later = on(MONDAY.plusDays(14), MONDAY.plusDays(20), roster("one"));

        assertThat(later).isEqualTo(OnShift.NONE);
        assertThat(later.cover()).isEmpty();
    }
}
