package dev.muster.domain.ticket;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.SlaClock.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Office hours in Berlin are 08:00 to 16:00 UTC here; a normal ticket wants a reply in 4 h and a resolution in 24 h. */
class SlaTest {
    private final Team team = TeamFixture.team().build();

    private SlaClock reply(TicketFixture ticket, String now) {
        return Sla.of(ticket.build(), team, Instant.parse(now)).firstResponse();
    }

    private SlaClock resolution(TicketFixture ticket, String now) {
        return Sla.of(ticket.build(), team, Instant.parse(now)).resolution();
    }

    @Test
    void aNewTicketIsDueByItsPriorityInBusinessTime() {
        assertThat(reply(ticket(1), "2026-11-23T11:20:00Z"))
                .isEqualTo(new SlaClock(
                        Promise.FIRST_RESPONSE,
                        Duration.ofHours(4),
                        Duration.ofMinutes(200),
                        Status.RUNNING,
                        Instant.parse("2026-11-23T12:00:00Z")));
        assertThat(resolution(ticket(1), "2026-11-23T11:20:00Z").dueAt()).isEqualTo("2026-11-25T16:00:00Z");
        assertThat(reply(ticket(1).priority(Priority.URGENT), "2026-11-23T08:00:00Z")
                        .dueAt())
                .isEqualTo("2026-11-23T08:30:00Z");
    }

    @Test
    void aTicketOpenedAtNightWaitsForTheMorning() {
        TicketFixture late = ticket(1).openedAt("2026-11-20T20:00:00Z");

        assertThat(reply(late, "2026-11-22T12:00:00Z").left()).hasHours(4);
        assertThat(reply(late, "2026-11-22T12:00:00Z").dueAt()).isEqualTo("2026-11-23T12:00:00Z");
    }

    @Test
    void claimedIsNotSafe() {
        TicketFixture claimed = ticket(1).claimed(ANA, "2026-11-23T08:10:00Z");

        assertThat(reply(claimed, "2026-11-23T13:00:00Z").status()).isEqualTo(Status.LATE);
        assertThat(reply(claimed, "2026-11-23T13:00:00Z").left()).hasHours(-1);
    }

    @Test
    void aReplyInTimeMeetsThePromiseAndALateOneMissesItForGood() {
        TicketFixture inTime = ticket(1).replied(ANA, "2026-11-23T12:00:00Z");
        TicketFixture late = ticket(2).replied(ANA, "2026-11-23T12:01:00Z");

        assertThat(reply(inTime, "2026-11-30T12:00:00Z").status()).isEqualTo(Status.MET);
        assertThat(reply(late, "2026-11-30T12:00:00Z").status()).isEqualTo(Status.MISSED);
        assertThat(reply(late, "2026-11-30T12:00:00Z").left()).hasMinutes(-1);
        assertThat(resolution(inTime, "2026-11-23T12:00:00Z").status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void whoResolvesWithoutAWordHasAnsweredToo() {
        TicketFixture resolved = ticket(1).resolved(ANA, "2026-11-23T09:00:00Z", "Refunded");

        assertThat(reply(resolved, "2026-11-27T09:00:00Z").status()).isEqualTo(Status.MET);
        assertThat(resolution(resolved, "2026-11-27T09:00:00Z").status()).isEqualTo(Status.MET);
        assertThat(Sla.of(resolved.build(), team, Instant.parse("2026-11-27T09:00:00Z"))
                        .pressing())
                .isEmpty();
    }

    @Test
    void bothClocksStandWhileTheTicketWaitsForTheUser() {
        TicketFixture waiting = ticket(1).waiting(ANA, "2026-11-23T09:00:00Z");

        assertThat(reply(waiting, "2026-11-26T09:00:00Z").status()).isEqualTo(Status.STOPPED);
        assertThat(reply(waiting, "2026-11-26T09:00:00Z").left()).hasHours(3);
        assertThat(reply(waiting, "2026-11-26T09:00:00Z").dueAt()).isNull();
        assertThat(resolution(waiting, "2026-11-26T09:00:00Z").left()).hasHours(23);
    }

    @Test
    void aNoteOrAReplyDoesNotSetAWaitingTicketsClockGoing() {
        TicketFixture waiting = ticket(1).waiting(ANA, "2026-11-23T09:00:00Z").replied(ANA, "2026-11-23T10:00:00Z");

        assertThat(resolution(waiting, "2026-11-26T09:00:00Z").status()).isEqualTo(Status.STOPPED);
        assertThat(resolution(waiting, "2026-11-26T09:00:00Z").left()).hasHours(23);
    }

    @Test
    void afterAClaimTheClockGoesOnWhereItStood() {
        TicketFixture goesOn = ticket(1).waiting(ANA, "2026-11-23T09:00:00Z").claimed(ANA, "2026-11-24T09:00:00Z");

        assertThat(reply(goesOn, "2026-11-24T10:00:00Z").left()).hasHours(2);
        assertThat(reply(goesOn, "2026-11-24T10:00:00Z").dueAt()).isEqualTo("2026-11-24T12:00:00Z");
    }

    @Test
    void aReopenedTicketsClockGoesOn() {
        TicketFixture reopened =
                ticket(1).resolved(ANA, "2026-11-23T14:00:00Z", "Refunded").reopened(RAJ, "2026-11-25T08:00:00Z");

        assertThat(resolution(reopened, "2026-11-25T10:00:00Z").status()).isEqualTo(Status.RUNNING);
        assertThat(resolution(reopened, "2026-11-25T10:00:00Z").left()).hasHours(16);
        assertThat(reply(reopened, "2026-11-25T10:00:00Z").status()).isEqualTo(Status.MISSED);
    }

    @Test
    void whatIsLateStaysLateWhileItWaits() {
        TicketFixture waiting = ticket(1).waiting(ANA, "2026-11-23T13:00:00Z");

        assertThat(reply(waiting, "2026-11-24T09:00:00Z").status()).isEqualTo(Status.LATE);
        assertThat(reply(waiting, "2026-11-24T09:00:00Z").dueAt()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(Sla.of(waiting.build(), team, Instant.parse("2026-11-24T09:00:00Z"))
                        .isLate())
                .isTrue();
    }

    @Test
    void theQueueGoesByTheTimeLeftAndNotByPriority() {
        Instant now = Instant.parse("2026-11-24T09:00:00Z");
        Ticket oldAndNormal = ticket(1).replied(ANA, "2026-11-23T09:00:00Z").build();
        Ticket freshAndHigh = ticket(2)
                .priority(Priority.HIGH)
                .openedAt("2026-11-24T08:30:00Z")
                .build();
        Ticket lateAndLow = ticket(3)
                .priority(Priority.LOW)
                .openedAt("2026-11-20T08:00:00Z")
                .build();
        Ticket waiting = ticket(4)
                .priority(Priority.URGENT)
                .waiting(ANA, "2026-11-23T15:00:00Z")
                .build();

        List<Integer> order = Stream.of(waiting, oldAndNormal, freshAndHigh, lateAndLow)
                .map(t -> Queued.of(t, team, now))
                .sorted(Queued.LEAST_TIME_LEFT_FIRST)
                .map(q -> q.ticket().number().value())
                .toList();

        assertThat(order).containsExactly(3, 2, 1, 4);
    }
}
