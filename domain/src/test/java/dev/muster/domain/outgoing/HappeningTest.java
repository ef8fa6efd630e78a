package dev.muster.domain.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HappeningTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final UserId ANA = new UserId("U0ANA");
    private static final Actor KIM = new Actor.Outsider("Kim");

    private static Ticket opened() {
        return new NewTicket(
                        new WorkspaceId("T1"),
                        new TeamId("team-billing"),
                        "Refund",
                        "",
                        Priority.NORMAL,
                        null,
                        Set.of(),
                        ANA,
                        NOW)
                .numbered(new TicketNumber(1));
    }

    private static Ticket then(Ticket ticket, Kind kind, Actor by, @Nullable UserId owner, List<String> receipts) {
        Instant at = NOW.plusSeconds(60L * ticket.history().size());
        // What state it says is none of our business: what is told is read from the events.
        return ticket.after(new TicketEvent(kind, at, by, owner, "", receipts), ticket.state());
    }

    private static Ticket then(Ticket ticket, Kind kind, @Nullable UserId owner) {
        return then(ticket, kind, new Actor.Person(ANA), owner, List.of());
    }

    @Test
    void eachEventComesWithTheStateThatItLeftTheTicketIn() {
        Ticket ticket = then(opened(), Kind.CLAIMED, ANA);
        ticket = then(ticket, Kind.NOTED, ANA);
        ticket = then(ticket, Kind.WAITING, ANA);
        ticket = then(ticket, Kind.CUSTOMER_REPLIED, KIM, ANA, List.of("r1"));
        ticket = then(ticket, Kind.REPLIED, ANA);
        ticket = then(ticket, Kind.RESOLVED, ANA);
        ticket = then(ticket, Kind.REOPENED, null);
        ticket = then(ticket, Kind.ESCALATED, null);
        ticket = then(ticket, Kind.ASSIGNED, ANA);
        ticket = then(ticket, Kind.RELEASED, null);
        ticket = then(ticket, Kind.RESOLVED, null);
        ticket = then(ticket, Kind.CLOSED, null);

        assertThat(Happening.of(ticket, NOW))
                .extracting(
                        h -> h.index() + " " + h.kind().word() + " " + h.state().word())
                .containsExactly(
                        "0 opened open",
                        "1 claimed claimed",
                        "3 waiting waiting",
                        "5 replied claimed",
                        "6 resolved resolved",
                        "7 reopened open",
                        "8 escalated open",
                        "9 claimed claimed",
                        "10 released open",
                        "11 resolved resolved",
                        "12 closed closed");
    }

    @Test
    void whatWasBeforeIsNoNewsNorIsWhatWasImported() {
        Ticket ticket = then(opened(), Kind.CLAIMED, ANA);
        ticket = then(ticket, Kind.RESOLVED, KIM, ANA, List.of());
        ticket = then(ticket, Kind.REOPENED, KIM, ANA, List.of("r1"));

        assertThat(Happening.of(ticket, NOW.plusSeconds(1)))
                .extracting(Happening::kind, Happening::state)
                .containsExactly(
                        tuple(EventKind.CLAIMED, TicketState.CLAIMED), tuple(EventKind.REOPENED, TicketState.CLAIMED));
    }
}
