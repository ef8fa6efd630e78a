package dev.muster.domain.routine;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.TicketLimits;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.InMemoryTickets;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketFixture;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tickets are closed after three working days; 26 November 2026 is a Thursday, in a team that works in Berlin. */
class ClosingRoutineTest {
    private static final String THURSDAY = "2026-11-26T14:00:00Z";
    private static final Instant TUESDAY = Instant.parse("2026-12-01T14:00:00Z");
    private static final Instant WEEKS_BEFORE = Instant.parse("2026-11-17T00:00:00Z");

    private final Team team = TeamFixture.team().build();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final TicketDesk desk = new TicketDesk(tickets);
    private final List<Ticket> told = new ArrayList<>();
    private final ClosingRoutine routine =
            new ClosingRoutine(tickets, desk, (itsTeam, ticket, now) -> told.add(ticket));

    private static TicketFixture resolved(int number, String at) {
        return ticket(number).claimed(ANA, "2026-11-23T09:00:00Z").resolved(ANA, at, "Refunded");
    }

    private Ticket stored(int number) {
        return tickets.find(team.workspace(), new TicketNumber(number)).orElseThrow();
    }

    private List<Occurrence> due(Instant upTo) {
        return routine.due(team, WEEKS_BEFORE, upTo);
    }

    private void announce(Occurrence occurrence, Instant now) {
        assertThat(routine.announce(team, occurrence, now)).isEmpty();
    }

    @Test
    void aResolvedTicketIsClosedByMusterWhenItsQuietPeriodIsOver() {
        tickets.restore(List.of(resolved(1, THURSDAY).build()));

        assertThat(due(TUESDAY.minusMillis(1))).isEmpty();
        assertThat(routine.nextDue(team, WEEKS_BEFORE)).contains(TUESDAY);
        Occurrence occurrence = due(TUESDAY).getFirst();
        announce(occurrence, TUESDAY.plusSeconds(2));

        assertThat(occurrence.due()).isEqualTo(TUESDAY);
        assertThat(stored(1).state()).isEqualTo(TicketState.CLOSED);
        assertThat(stored(1).owner()).isEqualTo(ANA);
        assertThat(stored(1).lastEvent())
                .isEqualTo(
                        new TicketEvent(TicketEvent.Kind.CLOSED, TUESDAY.plusSeconds(2), new Actor.Itself(), ANA, ""));
        assertThat(told).containsExactly(stored(1));
        assertThat(due(TUESDAY.plusSeconds(3))).isEmpty();
        assertThat(routine.nextDue(team, TUESDAY)).isEmpty();
    }

    @Test
    void whoeverReopensItAtTheLastMomentIsFaster() {
        tickets.restore(List.of(resolved(1, THURSDAY).build()));
        Occurrence occurrence = due(TUESDAY).getFirst();
        tickets.beforeNextChange(() -> desk.reopen(team, new TicketNumber(1), RAJ, "still broken", TUESDAY));

        announce(occurrence, TUESDAY);

        assertThat(stored(1).state()).isEqualTo(TicketState.CLAIMED);
        assertThat(told).isEmpty();
    }

    @Test
    void aTouchBeginsTheQuietPeriodAnew() {
        tickets.restore(List.of(resolved(1, THURSDAY)
                .resolved(RAJ, "2026-11-27T09:00:00Z", "Refunded, with interest")
                .build()));

        assertThat(due(TUESDAY)).isEmpty();
        assertThat(routine.nextDue(team, TUESDAY)).contains(Instant.parse("2026-12-02T09:00:00Z"));
    }

    @Test
    void whatWasDueLongAgoIsClosedAsOfThenWithoutNews() {
        tickets.restore(List.of(
                resolved(1, "2026-11-23T10:00:00Z").build(),
                resolved(2, THURSDAY).build()));
        Instant weeksLater = Instant.parse("2026-12-21T08:00:00Z");

        Occurrence occurrence = routine.due(team, weeksLater.minus(Duration.ofDays(7)), weeksLater)
                .getFirst();
        announce(occurrence, weeksLater);

        assertThat(occurrence.isWithinGrace(weeksLater)).isTrue();
        assertThat(stored(1).lastEvent().at()).isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
        assertThat(stored(2).lastEvent().at()).isEqualTo(TUESDAY);
        assertThat(told).isEmpty();
    }

    @Test
    void ofVeryManySomeAreClosedAtEachLookUntilNoneIsLeft() {
        int count = 2 * ClosingRoutine.MOST_AT_ONCE + 1;
        tickets.restore(IntStream.rangeClosed(1, count)
                .mapToObj(n -> resolved(n, THURSDAY).build())
                .toList());
        List<String> keys = new ArrayList<>();

        for (List<Occurrence> due = due(TUESDAY); !due.isEmpty(); due = due(TUESDAY)) {
            assertThat(routine.nextDue(team, TUESDAY).isPresent()).isEqualTo(keys.size() < 2);
            keys.add(due.getFirst().key());
            announce(due.getFirst(), TUESDAY);
        }

        assertThat(keys).hasSize(3).doesNotHaveDuplicates();
        assertThat(told).hasSize(count);
    }

    @Test
    void aTeamWithoutAQuietPeriodClosesNothing() {
        Team patient = TeamFixture.team().with(TicketLimits.NONE).build();
        tickets.restore(List.of(resolved(1, THURSDAY).build()));

        assertThat(routine.due(patient, WEEKS_BEFORE, TUESDAY)).isEmpty();
        assertThat(routine.nextDue(patient, WEEKS_BEFORE)).isEmpty();
    }
}
