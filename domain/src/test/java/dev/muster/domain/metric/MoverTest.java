package dev.muster.domain.metric;

import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.metric.Mover.By;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.Ticket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoverTest {
    private static final DateSpan WEEK = DateSpan.weekOf(LocalDate.of(2026, 11, 23));
    private final List<Ticket> tickets = new ArrayList<>();

    private void opened(int count, String at, Priority priority, String... tags) {
        for (int i = 0; i < count; i++) {
            tickets.add(ticket(tickets.size() + 1)
                    .priority(priority)
                    .tagged(tags)
                    .openedAt(at)
                    .build());
        }
    }

    private List<Mover> movers() {
        return Mover.between(tickets, WEEK, TeamFixture.BERLIN);
    }

    @Test
    void ofEachWayToTellTicketsApartTheLargestChangeIsTold() {
        opened(2, "2026-11-16T09:00:00Z", Priority.NORMAL, "tax");
        opened(4, "2026-11-16T09:00:00Z", Priority.NORMAL, "refund");
        opened(9, "2026-11-24T09:00:00Z", Priority.NORMAL, "tax", "spain");
        opened(4, "2026-11-24T09:00:00Z", Priority.NORMAL, "refund");

        assertThat(movers())
                .containsExactly(
                        new Mover(By.WEEKDAY, "TUESDAY", 13, 0),
                        new Mover(By.TAG, "spain", 9, 0),
                        new Mover(By.PRIORITY, "normal", 13, 6));
    }

    @Test
    void whoseTheTicketsAreAndWhatTheyAreAboutIsLookedAtToo() {
        for (int i = 1; i <= 4; i++) {
            tickets.add(ticket(i)
                    .of(Segment.SMB, "billing")
                    .openedAt("2026-11-24T09:00:00Z")
                    .build());
        }

        assertThat(movers()).contains(new Mover(By.AREA, "billing", 4, 0), new Mover(By.SEGMENT, "SMB", 4, 0));
    }

    @Test
    void aFallIsAChangeToo() {
        opened(8, "2026-11-17T09:00:00Z", Priority.URGENT, "tax");
        opened(8, "2026-11-24T09:00:00Z", Priority.NORMAL, "tax");

        assertThat(movers()).containsExactly(new Mover(By.PRIORITY, "normal", 8, 0));
        tickets.removeIf(t -> t.priority() == Priority.NORMAL);
        assertThat(movers()).contains(new Mover(By.TAG, "tax", 0, 8), new Mover(By.PRIORITY, "urgent", 0, 8));
    }

    @Test
    void whatHappensByItselfIsNoMover() {
        opened(40, "2026-11-17T09:00:00Z", Priority.NORMAL, "tax");
        opened(46, "2026-11-24T09:00:00Z", Priority.NORMAL, "tax");
        opened(2, "2026-11-25T09:00:00Z", Priority.LOW, "refund");

        assertThat(movers()).isEmpty();
    }

    @Test
    void theWeekAndItsDaysAreTheTeamsOwn() {
        opened(3, "2026-11-22T22:59:59Z", Priority.NORMAL); // Sunday 23:59:59 in Berlin
        opened(3, "2026-11-22T23:00:00Z", Priority.NORMAL);

        assertThat(movers()).containsExactly(new Mover(By.WEEKDAY, "MONDAY", 3, 0));
    }
}
