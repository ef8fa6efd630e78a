package dev.muster.domain.staffing;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeInHandTest {
    private static final ShiftType DAY = new ShiftType("Day", LocalTime.of(9, 0), LocalTime.of(17, 0), Map.of(), null);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant END = Instant.parse("2026-11-30T00:00:00Z");

    private static Duration of(Ticket... tickets) {
        return TimeInHand.onShift(
                List.of(tickets),
                List.of(
                        new Staffed(MONDAY, DAY, List.of(ANA, RAJ)),
                        new Staffed(MONDAY.plusDays(1), DAY, List.of(ANA))),
                ZoneOffset.UTC,
                END);
    }

    @Test
    void itRunsFromTheClaimToTheResolutionWithoutWaitingAndOnlyOnShift() {
        Ticket overNight = ticket(1)
                .openedAt("2026-11-23T08:00:00Z")
                .claimed(ANA, "2026-11-23T15:00:00Z")
                .resolved(ANA, "2026-11-24T10:30:00Z", "Done")
                .build();
        Ticket waited = ticket(2)
                .openedAt("2026-11-23T08:00:00Z")
                .claimed(RAJ, "2026-11-23T09:00:00Z")
                .waiting(RAJ, "2026-11-23T09:20:00Z")
                .resolved(RAJ, "2026-11-23T16:00:00Z", "Done")
                .build();

        assertThat(of(overNight)).isEqualTo(Duration.ofMinutes(2 * 60 + 90));
        assertThat(of(waited)).isEqualTo(Duration.ofMinutes(20));
        assertThat(of(overNight, waited)).isEqualTo(Duration.ofMinutes(2 * 60 + 90 + 20));
    }

    @Test
    void severalInHandShareTheTimeAndNoTicketTakesNone() {
        Ticket one = ticket(1)
                .openedAt("2026-11-23T08:00:00Z")
                .claimed(ANA, "2026-11-23T10:00:00Z")
                .resolved(ANA, "2026-11-23T12:00:00Z", "Done")
                .build();
        Ticket other = ticket(2)
                .openedAt("2026-11-23T08:00:00Z")
                .claimed(ANA, "2026-11-23T11:00:00Z")
                .resolved(ANA, "2026-11-23T13:00:00Z", "Done")
                .build();
        Ticket nobodys = ticket(3).openedAt("2026-11-23T08:00:00Z").build();

        assertThat(of(one, other)).isEqualTo(Duration.ofHours(3));
        assertThat(of(nobodys)).isEqualTo(Duration.ZERO);
    }

    @Test
    void whoGivesATicketBackHasItNoMoreAndWhoStillHasItHasItToTheEnd() {
        Ticket givenBack = ticket(1)
                .openedAt("2026-11-23T08:00:00Z")
                .claimed(RAJ, "2026-11-23T09:00:00Z")
                .released(RAJ, "2026-11-23T10:00:00Z")
                .claimed(ANA, "2026-11-24T16:00:00Z")
                .build();

        assertThat(of(givenBack)).isEqualTo(Duration.ofHours(2));
    }
}
