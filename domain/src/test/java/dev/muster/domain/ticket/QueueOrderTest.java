package dev.muster.domain.ticket;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.TAX;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueueOrderTest {
    private static final String EARLIER = "2026-11-23T07:00:00Z";
    private static final String LATER = "2026-11-23T09:00:00Z";

    private final Team team = TeamFixture.team().build();

    private static List<Integer> numbers(List<Ticket> tickets) {
        return tickets.stream().map(t -> t.number().value()).toList();
    }

    @Test
    void priorityComesBeforeAgeAndAgeBeforeNumber() {
        Ticket old = ticket(4).openedAt(EARLIER).build();
        Ticket urgent = ticket(9).priority(Priority.URGENT).build();
        Ticket low = ticket(1).openedAt(EARLIER).priority(Priority.LOW).build();
        Ticket second = ticket(3).build();
        Ticket first = ticket(2).build();

        assertThat(numbers(List.of(low, second, first, old, urgent).stream()
                        .sorted(QueueOrder.MOST_PRESSING_FIRST)
                        .toList()))
                .containsExactly(9, 4, 2, 3, 1);
    }

    @Test
    void withinAPriorityTheirOwnSkillComesFirst() {
        Ticket anybodysOld = ticket(1).openedAt(EARLIER).build();
        Ticket tax = ticket(2).openedAt(LATER).needing(TAX).build();
        Ticket anybodysUrgent = ticket(3).priority(Priority.URGENT).build();

        assertThat(numbers(QueueOrder.bestFor(team.member(ANA), List.of(anybodysOld, tax, anybodysUrgent))))
                .containsExactly(3, 2, 1);
    }

    @Test
    void whatTheyCannotSolveIsNotForThem() {
        Ticket tax = ticket(2).needing(TAX).build();
        Ticket anybodys = ticket(1).build();

        assertThat(numbers(QueueOrder.bestFor(team.member(RAJ), List.of(tax, anybodys))))
                .containsExactly(1);
        assertThat(numbers(QueueOrder.bestFor(Optional.empty(), List.of(tax, anybodys))))
                .containsExactly(1);
    }

    @Test
    void onlyOpenTicketsAreThereToBeTaken() {
        Ticket claimed = ticket(1).claimed(RAJ, LATER).build();
        Ticket waiting = ticket(2).waiting(RAJ, LATER).build();
        Ticket resolved = ticket(3).resolved(RAJ, LATER, "Done").build();
        Ticket released = ticket(4).claimed(RAJ, LATER).released(RAJ, LATER).build();

        assertThat(numbers(QueueOrder.bestFor(team.member(ANA), List.of(claimed, waiting, resolved, released))))
                .containsExactly(4);
    }
}
