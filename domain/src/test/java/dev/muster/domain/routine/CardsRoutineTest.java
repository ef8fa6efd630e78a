package dev.muster.domain.routine;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.TicketLimits;
import dev.muster.domain.ticket.InMemoryTickets;
import dev.muster.domain.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardsRoutineTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(3600);

    private final Team team = TeamFixture.team().build();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final Cards cards = new Cards();
    private final CardsRoutine routine = new CardsRoutine(tickets, cards);

    /** Knows which cards are out of date, and how often somebody asked. */
    private static final class Cards implements TicketCardsShown {
        private final Set<Integer> outdated = new HashSet<>();
        private final List<Integer> renewed = new ArrayList<>();
        private int questions;

        @Override
        public boolean isOutdated(Team team, Ticket ticket) {
            questions++;
            return outdated.contains(ticket.number().value());
        }

        @Override
        public void renew(Team team, List<Ticket> tickets, Instant now) {
            tickets.forEach(ticket -> {
                outdated.remove(ticket.number().value());
                renewed.add(ticket.number().value());
            });
        }
    }

    private void open(int count) {
        tickets.restore(IntStream.rangeClosed(1, count)
                .mapToObj(number -> ticket(number).build())
                .toList());
    }

    @Test
    void outdatedCardsAreRenewedAFewAtATimeWithARestBetween() {
        open(25);
        IntStream.rangeClosed(1, 25).forEach(cards.outdated::add);

        Occurrence first = routine.due(team, BEFORE, NOW).getFirst();
        assertThat(routine.announce(team, first, NOW)).isEmpty();
        assertThat(cards.renewed).hasSize(CardsRoutine.MOST_AT_ONCE);
        Instant next = NOW.plus(CardsRoutine.NEXT_BATCH);
        assertThat(routine.due(team, BEFORE, NOW.plusSeconds(1))).isEmpty();
        assertThat(routine.nextDue(team, NOW)).contains(next);

        Occurrence second = routine.due(team, BEFORE, next).getFirst();
        assertThat(second.id()).isNotEqualTo(first.id());
        routine.announce(team, second, next);

        assertThat(cards.renewed).hasSize(25).doesNotHaveDuplicates();
        Instant afterwards = next.plus(CardsRoutine.NEXT_BATCH);
        assertThat(routine.due(team, BEFORE, afterwards)).isEmpty();
        assertThat(routine.nextDue(team, afterwards)).isEmpty();
    }

    @Test
    void aTeamThatStaysAsItIsIsLookedAtOnce() {
        open(2);
        assertThat(routine.due(team, BEFORE, NOW)).isEmpty();
        assertThat(routine.due(team, BEFORE, NOW.plusSeconds(60))).isEmpty();
        assertThat(cards.questions).isEqualTo(2);

        Team changed = team.with(TicketLimits.DEFAULT);
        cards.outdated.add(2);

        assertThat(routine.due(changed, BEFORE, NOW)).hasSize(1);
    }

    @Test
    void theCardsOfResolvedTicketsStayAsTheyAre() {
        tickets.restore(List.of(ticket(1)
                .claimed(ANA, "2026-11-23T08:10:00Z")
                .resolved(ANA, "2026-11-23T09:10:00Z", "Refunded")
                .build()));
        cards.outdated.add(1);

        assertThat(routine.due(team, BEFORE, NOW)).isEmpty();
    }
}
