package dev.muster.domain.metric;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked by hand: the week from Monday, 23 November 2026 on, office hours 09:00 to 17:00 UTC unless said otherwise. */
class FiguresTest {
    private static final Instant FROM = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-30T00:00:00Z");
    private static final BusinessHours OFFICE = BusinessHours.officeHours(ZoneOffset.UTC);
    private static final BusinessHours ALWAYS = BusinessHours.aroundTheClock(ZoneOffset.UTC);

    private static Figures week(Ticket... tickets) {
        return Figures.of(List.of(tickets), FROM, TO, OFFICE, SlaTargets.DEFAULT);
    }

    @Test
    void theWeekHasItsFirstInstantAndNotTheNextWeeks() {
        Figures figures = week(
                ticket(1).openedAt("2026-11-22T23:59:59.999Z").build(),
                ticket(2).openedAt("2026-11-23T00:00:00Z").build(),
                ticket(3).openedAt("2026-11-29T23:59:59.999Z").build(),
                ticket(4).openedAt("2026-11-30T00:00:00Z").build());

        assertThat(figures.opened()).isEqualTo(2);
        assertThat(figures.backlog()).isEqualTo(3);
        assertThat(figures.resolved()).isZero();
        assertThat(figures.firstResponse()).isEqualTo(Spread.NONE);
        assertThat(figures.resolution()).isEqualTo(Spread.NONE);
    }

    @Test
    void theBacklogIsWhatWasUnresolvedAtTheEndWhateverHappenedLater() {
        Figures figures = week(
                // resolved only after the week: still backlog
                ticket(1).resolved(ANA, "2026-11-30T00:00:00Z", "Done").build(),
                // resolved in the week, reopened after it: no backlog then
                ticket(2)
                        .resolved(ANA, "2026-11-29T23:59:59Z", "Done")
                        .reopened(ANA, "2026-11-30T08:00:00Z")
                        .build(),
                // reopened in the week: backlog
                ticket(3)
                        .openedAt("2026-11-02T09:00:00Z")
                        .resolved(ANA, "2026-11-03T09:00:00Z", "Done")
                        .reopened(ANA, "2026-11-24T09:00:00Z")
                        .build(),
                // opened after the week
                ticket(4).openedAt("2026-12-01T09:00:00Z").build());

        assertThat(figures.backlog()).isEqualTo(2);
        assertThat(figures.resolved()).isEqualTo(1);
        assertThat(figures.opened()).isEqualTo(2);
    }

    @Test
    void theFirstReplyCountsAndOnlyInItsOwnWeek() {
        Figures figures = week(
                // 2 h: opened Monday 10:00, replies at 12:00 and 13:00
                ticket(1)
                        .openedAt("2026-11-23T10:00:00Z")
                        .replied(ANA, "2026-11-23T12:00:00Z")
                        .replied(ANA, "2026-11-23T13:00:00Z")
                        .build(),
                // first reply the week before
                ticket(2)
                        .openedAt("2026-11-20T10:00:00Z")
                        .replied(ANA, "2026-11-20T12:00:00Z")
                        .replied(ANA, "2026-11-24T12:00:00Z")
                        .build(),
                // 1 h + 1 h over the weekend: Friday 16:00 to Monday 10:00
                ticket(3)
                        .openedAt("2026-11-20T16:00:00Z")
                        .replied(RAJ, "2026-11-23T10:00:00Z")
                        .build());

        assertThat(figures.firstResponse()).isEqualTo(new Spread(2, Duration.ofHours(2), Duration.ofHours(2)));
    }

    @Test
    void timeSpentWaitingIsNotTimeToResolve() {
        // Monday 09:00 to Wednesday 12:00 is 8 + 8 + 3 = 19 h; from Monday 15:00 to Tuesday 11:00, 2 + 2 h, it waited.
        Ticket ticket = ticket(1)
                .openedAt("2026-11-23T09:00:00Z")
                .claimed(ANA, "2026-11-23T10:00:00Z")
                .waiting(ANA, "2026-11-23T15:00:00Z")
                .claimed(ANA, "2026-11-24T11:00:00Z")
                .resolved(ANA, "2026-11-25T12:00:00Z", "Done")
                .build();

        assertThat(week(ticket).resolution().median()).isEqualTo(Duration.ofHours(15));
    }

    @Test
    void aReplyDoesNotEndTheWaiting() {
        // Waiting from 10:00 to the resolution at 16:00, whatever was written meanwhile: 1 h is left.
        Ticket ticket = ticket(1)
                .openedAt("2026-11-23T09:00:00Z")
                .waiting(ANA, "2026-11-23T10:00:00Z")
                .replied(ANA, "2026-11-23T11:00:00Z")
                .replied(ANA, "2026-11-23T12:00:00Z")
                .resolved(ANA, "2026-11-23T16:00:00Z", "Done")
                .build();

        assertThat(week(ticket).resolution().median()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void waitingTwiceIsTakenOffTwice() {
        // Tuesday 09:00 to 17:00 is 8 h; 10:00-11:00 and 13:00-15:00 it waited.
        Ticket ticket = ticket(1)
                .openedAt("2026-11-24T09:00:00Z")
                .waiting(ANA, "2026-11-24T10:00:00Z")
                .claimed(ANA, "2026-11-24T11:00:00Z")
                .waiting(ANA, "2026-11-24T13:00:00Z")
                .claimed(ANA, "2026-11-24T15:00:00Z")
                .resolved(ANA, "2026-11-24T17:00:00Z", "Done")
                .build();

        assertThat(week(ticket).resolution().median()).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void reopenedAndResolvedAgainCountsOnceByItsLastResolutionInTheWeek() {
        Ticket ticket = ticket(1)
                .openedAt("2026-11-23T09:00:00Z")
                .resolved(ANA, "2026-11-23T11:00:00Z", "Done")
                .reopened(RAJ, "2026-11-24T09:00:00Z")
                .resolved(ANA, "2026-11-24T12:00:00Z", "Really done")
                .reopened(RAJ, "2026-11-30T09:00:00Z")
                .resolved(ANA, "2026-12-01T12:00:00Z", "Now it is")
                .build();

        Figures figures = week(ticket);

        assertThat(figures.resolved()).isOne();
        assertThat(figures.resolution()).isEqualTo(new Spread(1, Duration.ofHours(11), Duration.ofHours(11)));
        assertThat(figures.backlog()).isZero();
    }

    @Test
    void resolvedWithOtherWordsCountsByTheLaterOnes() {
        Ticket ticket = ticket(1)
                .openedAt("2026-11-23T09:00:00Z")
                .resolved(ANA, "2026-11-23T11:00:00Z", "Done")
                .resolved(ANA, "2026-11-23T13:00:00Z", "Done, and refunded")
                .build();

        assertThat(week(ticket).resolution()).isEqualTo(new Spread(1, Duration.ofHours(4), Duration.ofHours(4)));
    }

    @Test
    void aTicketOfTheNightTakesNoBusinessTime() {
        Ticket ticket = ticket(1)
                .openedAt("2026-11-28T10:00:00Z")
                .replied(ANA, "2026-11-28T11:00:00Z")
                .resolved(ANA, "2026-11-28T12:00:00Z", "Done on a Saturday")
                .build();

        assertThat(week(ticket).resolution()).isEqualTo(new Spread(1, Duration.ZERO, Duration.ZERO));
        assertThat(week(ticket).resolution().isEmpty()).isFalse();
        assertThat(Figures.of(List.of(ticket), FROM, TO, ALWAYS, SlaTargets.DEFAULT)
                        .resolution()
                        .median())
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void theDayTheClocksGoForwardIsAnHourShorterAroundTheClock() {
        BusinessHours berlin = BusinessHours.aroundTheClock(ZoneId.of("Europe/Berlin"));
        // Sunday 28 March 2027, local 00:00 to 24:00
        Ticket ticket = ticket(1)
                .openedAt("2027-03-27T23:00:00Z")
                .resolved(ANA, "2027-03-28T22:00:00Z", "Done")
                .build();

        assertThat(Figures.of(
                                List.of(ticket),
                                Instant.parse("2027-03-22T00:00:00Z"),
                                Instant.parse("2027-03-29T00:00:00Z"),
                                berlin,
                                SlaTargets.DEFAULT)
                        .resolution()
                        .median())
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void theSpreadIsOverTickets() {
        Figures figures = week(
                ticket(1)
                        .openedAt("2026-11-23T09:00:00Z")
                        .resolved(ANA, "2026-11-23T10:00:00Z", "a")
                        .build(),
                ticket(2)
                        .openedAt("2026-11-23T09:00:00Z")
                        .resolved(ANA, "2026-11-23T11:00:00Z", "b")
                        .build(),
                ticket(3)
                        .openedAt("2026-11-23T09:00:00Z")
                        .resolved(ANA, "2026-11-23T15:00:00Z", "c")
                        .build());

        // 1 h, 2 h, 6 h: the 90th percentile at index 1.8 is 2 h + 0.8 * 4 h
        assertThat(figures.resolution()).isEqualTo(new Spread(3, Duration.ofHours(2), Duration.ofMinutes(5 * 60 + 12)));
    }

    @Test
    void aTicketCameBackWhenItWasReopenedWithinSevenDaysOfItsLastResolution() {
        Figures figures = week(
                ticket(1)
                        .resolved(ANA, "2026-11-27T09:00:00Z", "Done")
                        .reopened(ANA, "2026-12-04T08:59:59Z")
                        .build(),
                ticket(2)
                        .resolved(ANA, "2026-11-27T09:00:00Z", "Done")
                        .reopened(ANA, "2026-12-04T09:00:00Z")
                        .build(),
                // it came back in the week, but stayed resolved afterwards
                ticket(3)
                        .resolved(ANA, "2026-11-24T09:00:00Z", "Done")
                        .reopened(ANA, "2026-11-25T09:00:00Z")
                        .resolved(ANA, "2026-11-26T09:00:00Z", "Done")
                        .build(),
                ticket(4).resolved(ANA, "2026-11-26T09:00:00Z", "Done").build());

        assertThat(figures.resolved()).isEqualTo(4);
        assertThat(figures.cameBack()).isEqualTo(1);
        assertThat(figures.reopened()).isEqualTo(1);
        assertThat(figures.reopenRate()).hasValue(0.25);
        assertThat(week(ticket(5).build()).reopenRate()).isEmpty();
    }

    @Test
    void theBacklogsAgesHaveTheirLowerEnds() {
        Figures figures = week(
                ticket(1).openedAt("2026-11-29T00:00:01Z").build(),
                ticket(2).openedAt("2026-11-29T00:00:00Z").build(),
                ticket(3).openedAt("2026-11-27T00:00:01Z").build(),
                ticket(4).openedAt("2026-11-27T00:00:00Z").build(),
                ticket(5).openedAt("2026-11-23T00:00:00Z").build(),
                ticket(6).openedAt("2025-11-23T00:00:00Z").build());

        assertThat(figures.ages()).isEqualTo(new BacklogAges(1, 2, 1, 2));
        assertThat(figures.backlog()).isEqualTo(6);
    }
}
