package dev.muster.domain.ticket;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.SlaTargets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tickets of normal priority: a reply within 4 hours, a resolution within 24; office hours 09:00 to 17:00 UTC. */
class SlaResultTest {
    private static Optional<SlaResult> result(TicketFixture ticket, String until) {
        return SlaResult.of(
                ticket.build(), Instant.parse(until), BusinessHours.officeHours(ZoneOffset.UTC), SlaTargets.DEFAULT);
    }

    private static SlaResult result(String dueAt, boolean met) {
        return new SlaResult(Instant.parse(dueAt), met);
    }

    @Test
    void whatIsResolvedInTimeIsDueThen() {
        TicketFixture ticket = ticket(1)
                .openedAt("2026-11-23T09:00:00Z")
                .replied(ANA, "2026-11-23T10:00:00Z")
                .resolved(ANA, "2026-11-24T09:00:00Z", "Done");

        assertThat(result(ticket, "2026-11-24T08:00:00Z")).isEmpty();
        assertThat(result(ticket, "2026-11-30T00:00:00Z")).contains(result("2026-11-24T09:00:00Z", true));
    }

    @Test
    void whatIsNotIsDueWhenItsTimeIsUsedUpWhetherResolvedLaterOrNot() {
        TicketFixture ticket = ticket(1).openedAt("2026-11-23T09:00:00Z").replied(ANA, "2026-11-23T10:00:00Z");

        assertThat(result(ticket, "2026-11-25T17:00:00Z")).isEmpty();
        assertThat(result(ticket, "2026-11-27T00:00:00Z")).contains(result("2026-11-25T17:00:00Z", false));
        ticket.resolved(ANA, "2026-12-02T09:00:00Z", "Late");
        assertThat(result(ticket, "2026-12-07T00:00:00Z")).contains(result("2026-11-25T17:00:00Z", false));
    }

    @Test
    void aLateReplyIsEnoughToMissAndAResolutionIsAReply() {
        TicketFixture late = ticket(1)
                .openedAt("2026-11-23T09:00:00Z")
                .replied(ANA, "2026-11-23T13:01:00Z")
                .resolved(ANA, "2026-11-23T14:00:00Z", "Done");
        TicketFixture atOnce = ticket(2).openedAt("2026-11-23T09:00:00Z").resolved(ANA, "2026-11-23T13:00:00Z", "Done");

        assertThat(result(late, "2026-11-30T00:00:00Z")).contains(result("2026-11-23T14:00:00Z", false));
        assertThat(result(atOnce, "2026-11-30T00:00:00Z")).contains(result("2026-11-23T13:00:00Z", true));
    }

    @Test
    void waitingForTheUserTakesNoTime() {
        TicketFixture ticket = ticket(1)
                .openedAt("2026-11-23T09:00:00Z")
                .replied(ANA, "2026-11-23T10:00:00Z")
                .waiting(ANA, "2026-11-23T11:00:00Z")
                .resolved(ANA, "2026-12-14T16:00:00Z", "Done");

        assertThat(result(ticket, "2026-12-14T00:00:00Z")).isEmpty();
        assertThat(result(ticket, "2026-12-21T00:00:00Z")).contains(result("2026-12-14T16:00:00Z", true));
    }

    @Test
    void whatComesBackIsDueAgainAndChangesNothingBefore() {
        TicketFixture ticket = ticket(1)
                .openedAt("2026-11-23T09:00:00Z")
                .resolved(ANA, "2026-11-23T10:00:00Z", "Done")
                .reopened(ANA, "2026-12-01T09:00:00Z");

        assertThat(result(ticket, "2026-11-30T00:00:00Z")).contains(result("2026-11-23T10:00:00Z", true));
        assertThat(result(ticket, "2026-12-03T00:00:00Z")).isEmpty();
        // An hour is used up: the other 23 are up on Thursday at 16:00.
        assertThat(result(ticket, "2026-12-07T00:00:00Z")).contains(result("2026-12-03T16:00:00Z", false));
    }
}
