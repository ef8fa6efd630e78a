package dev.muster.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.LoggedTicket.Event;
import dev.muster.domain.ticket.LoggedTicket.Step;
import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoggedTicketTest {
    private static final Instant T0 = Instant.parse("2011-02-01T09:00:00Z");
    private static final Actor ANA = new Actor.Person(new UserId("U0ANA"));
    private static final Actor BO = new Actor.Person(new UserId("U0BO"));
    private static final Actor AGENT = new Actor.Outsider("agent-2");

    private final List<Event> log = new ArrayList<>();

    private LoggedTicketTest logs(int minute, Step step, Actor by) {
        log.add(new Event(T0.plusSeconds(60L * minute), step, by, ""));
        return this;
    }

    private Ticket ticket() {
        NewTicket opening = new NewTicket(
                new WorkspaceId("T1"),
                new TeamId("billing"),
                "Case 7",
                "",
                Priority.NORMAL,
                null,
                Set.of(),
                AGENT,
                T0,
                new Origin("import", "7"));
        return new LoggedTicket(opening, log).numbered(new TicketNumber(7));
    }

    private static List<Kind> kinds(Ticket ticket) {
        return ticket.history().stream().map(TicketEvent::kind).toList();
    }

    @Test
    void aWholeLifeIsToldInOurWords() {
        logs(0, Step.OPENED, AGENT).logs(1, Step.CLAIMED, ANA).logs(2, Step.WAITING, ANA);
        logs(3, Step.RESOLVED, ANA).logs(4, Step.CLOSED, new Actor.Itself());

        assertThat(kinds(ticket()))
                .containsExactly(Kind.OPENED, Kind.CLAIMED, Kind.WAITING, Kind.RESOLVED, Kind.CLOSED);
        assertThat(ticket().state()).isEqualTo(TicketState.CLOSED);
        assertThat(ticket().isOwnedBy(new UserId("U0ANA"))).isTrue();
        assertThat(ticket().openedBy()).isEqualTo(AGENT);
        assertThat(ticket().origin()).isEqualTo(new Origin("import", "7"));
        assertThat(ticket().version()).isEqualTo(5);
    }

    @Test
    void aLogThatBeginsInTheMiddleOpensTheTicketWithItsFirstEvent() {
        logs(5, Step.CLAIMED, ANA);

        assertThat(kinds(ticket())).containsExactly(Kind.OPENED, Kind.CLAIMED);
        assertThat(ticket().openedAt()).isEqualTo(T0.plusSeconds(300));
    }

    @Test
    void whatComesAfterAResolutionBringsTheTicketBack() {
        logs(0, Step.OPENED, ANA).logs(1, Step.RESOLVED, ANA).logs(2, Step.OPENED, BO);
        logs(3, Step.CLOSED, BO).logs(4, Step.WAITING, BO);

        assertThat(kinds(ticket()))
                .containsExactly(Kind.OPENED, Kind.RESOLVED, Kind.REOPENED, Kind.CLOSED, Kind.REOPENED, Kind.WAITING);
        assertThat(ticket().state()).isEqualTo(TicketState.WAITING);
    }

    @Test
    void notesAndRepliesBringNothingBack() {
        logs(0, Step.OPENED, ANA)
                .logs(1, Step.RESOLVED, ANA)
                .logs(2, Step.NOTED, BO)
                .logs(3, Step.REPLIED, BO);

        assertThat(ticket().state()).isEqualTo(TicketState.RESOLVED);
        assertThat(kinds(ticket())).containsExactly(Kind.OPENED, Kind.RESOLVED, Kind.NOTED, Kind.REPLIED);
    }

    @Test
    void whoTakesWhatSomebodyHasTakesItOver() {
        logs(0, Step.OPENED, ANA)
                .logs(1, Step.CLAIMED, ANA)
                .logs(2, Step.CLAIMED, BO)
                .logs(3, Step.CLAIMED, BO);

        assertThat(kinds(ticket())).containsExactly(Kind.OPENED, Kind.CLAIMED, Kind.ASSIGNED, Kind.CLAIMED);
        assertThat(ticket().isOwnedBy(new UserId("U0BO"))).isTrue();
    }

    @Test
    void whatSomebodyOutsideHasIsInTheQueueHere() {
        logs(0, Step.OPENED, AGENT).logs(1, Step.CLAIMED, AGENT);

        assertThat(ticket().state()).isEqualTo(TicketState.OPEN);
        assertThat(ticket().owner()).isNull();
    }

    @Test
    void eventsAreTakenByTimeAndThoseOfAnInstantInTheirOrder() {
        logs(3, Step.RESOLVED, ANA)
                .logs(1, Step.CLAIMED, ANA)
                .logs(0, Step.OPENED, ANA)
                .logs(3, Step.CLOSED, ANA);

        assertThat(kinds(ticket())).containsExactly(Kind.OPENED, Kind.CLAIMED, Kind.RESOLVED, Kind.CLOSED);
    }
}
