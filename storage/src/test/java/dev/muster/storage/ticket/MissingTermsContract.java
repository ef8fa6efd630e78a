package dev.muster.storage.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.storage.mongo.OnAStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets of a program that knew no search are found when their terms were added. */
abstract class MissingTermsContract extends OnAStore {
    private static final int TICKETS = 1_200;

    private MissingTerms missing;

    MissingTermsContract(Kind kind) {
        super(kind);
    }

    @BeforeEach
    void manyTicketsWithoutTerms() {
        missing = new MissingTerms(database);
        List<Ticket> tickets = IntStream.rangeClosed(1, TICKETS)
                .mapToObj(number -> new NewTicket(
                                WORKSPACE, TEAM, "Refund fails", "", Priority.NORMAL, null, Set.of(), ANA, NOW)
                        .numbered(new TicketNumber(number)))
                .toList();
        store.tickets().restore(tickets);
        database.getCollection("tickets").updateMany(new Document(), Updates.unset("terms"));
    }

    private List<TicketNumber> found(String term) {
        return store.tickets().withTerm(WORKSPACE, TEAM, term, TICKETS);
    }

    @Test
    void allAreFoundAfterwards() {
        assertThat(found("refund")).isEmpty();

        missing.add(() -> {});

        assertThat(found("refund")).hasSize(TICKETS).startsWith(new TicketNumber(TICKETS));
    }

    @Test
    void whatWasInterruptedGoesOnWhereItWas() {
        AtomicInteger batches = new AtomicInteger();
        assertThatThrownBy(() -> missing.add(() -> {
                    if (batches.incrementAndGet() == 3) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        assertThat(found("refund")).hasSize(1_000);

        missing.add(() -> {});

        assertThat(found("refund")).hasSize(TICKETS);
    }

    @Test
    void whatHasTermsKeepsThem() {
        database.getCollection("tickets")
                .updateOne(Filters.eq("_id", "T1/7"), Updates.set("terms", List.of("already")));

        missing.add(() -> {});

        assertThat(found("already")).containsExactly(new TicketNumber(7));
        assertThat(found("refund")).hasSize(TICKETS - 1);
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        database.getCollection("tickets").updateOne(Filters.eq("_id", "T1/7"), Updates.unset("state"));

        missing.add(() -> {});

        assertThat(found("refund")).hasSize(TICKETS - 1);
    }
}
