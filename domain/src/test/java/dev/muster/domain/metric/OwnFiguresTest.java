package dev.muster.domain.metric;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The week from Monday, 23 November 2026 on, office hours 09:00 to 17:00 UTC. */
class OwnFiguresTest {
    private static OwnFigures week(UserId person, Ticket... tickets) {
        return OwnFigures.of(
                List.of(tickets),
                person,
                Instant.parse("2026-11-23T00:00:00Z"),
                Instant.parse("2026-11-30T00:00:00Z"),
                BusinessHours.officeHours(ZoneOffset.UTC));
    }

    @Test
    void whatOneDidCountsForOneWhoeverDidTheRest() {
        Ticket ticket = ticket(1)
                .openedAt("2026-11-23T09:00:00Z")
                .claimed(ANA, "2026-11-23T10:00:00Z")
                .replied(ANA, "2026-11-23T11:00:00Z")
                .released(ANA, "2026-11-23T12:00:00Z")
                .claimed(RAJ, "2026-11-23T13:00:00Z")
                .resolved(RAJ, "2026-11-23T15:00:00Z", "Done")
                .reopened(ANA, "2026-12-01T09:00:00Z")
                .build();

        Spread twoHours = new Spread(1, Duration.ofHours(2), Duration.ofHours(2));
        Spread sixHours = new Spread(1, Duration.ofHours(6), Duration.ofHours(6));
        assertThat(week(ANA, ticket)).isEqualTo(new OwnFigures(1, 0, 0, 0, twoHours, Spread.NONE));
        assertThat(week(RAJ, ticket)).isEqualTo(new OwnFigures(1, 1, 0, 0, Spread.NONE, sixHours));
    }

    @Test
    void aTicketThatOneTookTwiceIsOneTicketAndCountsWhileItIsInHand() {
        Ticket ticket = ticket(1)
                .claimed(ANA, "2026-11-23T10:00:00Z")
                .released(ANA, "2026-11-23T12:00:00Z")
                .claimed(ANA, "2026-11-24T10:00:00Z")
                .resolved(ANA, "2026-11-30T10:00:00Z", "Done")
                .build();

        assertThat(week(ANA, ticket)).isEqualTo(new OwnFigures(1, 0, 0, 1, Spread.NONE, Spread.NONE));
    }

    @Test
    void whatCameBackCountsForWhoResolvedItLast() {
        Ticket ticket = ticket(1)
                .openedAt("2026-11-23T09:00:00Z")
                .resolved(ANA, "2026-11-23T10:00:00Z", "Done")
                .reopened(ANA, "2026-11-24T09:00:00Z")
                .resolved(RAJ, "2026-11-25T09:00:00Z", "Done")
                .reopened(ANA, "2026-11-26T09:00:00Z")
                .build();

        assertThat(week(RAJ, ticket).reopenRate()).hasValue(1);
        assertThat(week(ANA, ticket).resolved()).isZero();
        assertThat(week(ANA, ticket).reopenRate()).isEmpty();
    }

    @Test
    void whoDidNothingHasNothingToHear() {
        assertThat(week(ANA, ticket(1).claimed(RAJ, "2026-11-24T10:00:00Z").build())
                        .isEmpty())
                .isTrue();
    }
}
