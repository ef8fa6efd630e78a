package dev.muster.domain.ticket;

import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import java.util.List;
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
}
