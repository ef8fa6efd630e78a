package dev.muster.domain.ticket;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.ClosingAsDuplicate.Closed;
import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateSuspicionTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final Team team = TeamFixture.team().build();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final TicketDesk desk = new TicketDesk(tickets);
    private final List<LatelyOpened.Opening> remembered = new ArrayList<>();
    private final DuplicateSuspicion suspicion = new DuplicateSuspicion(
            (workspace, of, opening) -> {
                List<LatelyOpened.Opening> before = List.copyOf(remembered);
                remembered.add(opening);
                return before;
            },
            tickets);

    private Ticket opened(String subject, Instant at) {
        return opened(subject, null, at);
    }

    private Ticket opened(String subject, String link, Instant at) {
        OutsideLink outside = link == null ? null : new OutsideLink(link);
        return desk.open(
                team,
                RAJ,
                new Heading(subject, "", Priority.NORMAL, null, Set.of(), new Particulars(null, null, outside)),
                at);
    }

    private Optional<Integer> suspected(Ticket opened) {
        return suspicion.of(opened).map(ticket -> ticket.number().value());
    }

    @ParameterizedTest
    @CsvSource({
        "Refund fails, refunds fail!, true",
        "Refund fails, Refund FAILS, true",
        "Refund fails for Acme, The refund fails for Acme, true",
        "Export lacks the last page of invoices, Export lacks last page of invoice list, true",
        "Refund fails, Refund late, false",
        "Invoice 41 is wrong, Invoice 42 is wrong, false",
        "VAT number of customer refused again 7, VAT number of customer refused again, false",
        "Refund, Refund, true",
        "!!!, ???, false"
    })
    void subjectsAreNearlyTheSameWhenFewWordsDifferAndNoNumber(String one, String other, boolean same) {
        assertThat(DuplicateSuspicion.isNearlyTheSame(Set.copyOf(Terms.in(one)), Set.copyOf(Terms.in(other))))
                .isEqualTo(same);
    }

    @Test
    void theSameLinkIsEnoughAndAnotherLinkIsAnotherTicket() {
        assertThat(suspected(opened("Refund fails", "https://help.example.com/t/1", NOW)))
                .isEmpty();
        assertThat(suspected(opened("Something else", "http://HELP.example.com/t/1/", NOW)))
                .contains(1);
        assertThat(suspected(opened("Refund fails", "https://help.example.com/t/2", NOW)))
                .isEmpty();
        assertThat(suspected(opened("Refund fails", NOW))).contains(1);
    }

    @Test
    void whatWasOpenedADayAgoIsAnotherMatter() {
        assertThat(suspected(opened("Refund fails", NOW))).isEmpty();
        assertThat(suspected(opened("Refund fails", NOW.plus(Duration.ofHours(24)))))
                .contains(1);
        assertThat(suspected(opened("Refund fails", NOW.plus(Duration.ofHours(49)))))
                .isEmpty();
    }

    @Test
    void anUnresolvedOneIsNamedRatherThanAResolvedOne() {
        Ticket first = opened("Refund fails", NOW);
        assertThat(suspected(first)).isEmpty();
        desk.resolve(team, first.number(), ANA, "done", NOW);
        assertThat(suspected(opened("Refund fails", NOW))).contains(1);
        assertThat(suspected(opened("Refund fails", NOW))).contains(2);
        assertThat(suspected(opened("Refund fails", NOW))).contains(2);
    }

    @Test
    void whoeverOpenedItMayCloseItAsTheSameAndBothHistoriesSaySo() {
        Ticket first = opened("Refund fails", NOW);
        Ticket second = opened("Refund fails", NOW);

        assertThat(desk.closeAsDuplicate(team, second.number(), first.number(), RAJ, NOW))
                .isInstanceOf(Closed.class);

        Ticket closed = desk.find(team, second.number()).orElseThrow();
        assertThat(closed.state()).isEqualTo(TicketState.RESOLVED);
        assertThat(closed.lastEvent().note()).isEqualTo("the same as #1");
        Ticket other = desk.find(team, first.number()).orElseThrow();
        assertThat(other.state()).isEqualTo(TicketState.OPEN);
        assertThat(other.lastEvent())
                .isEqualTo(new TicketEvent(Kind.NOTED, NOW, RAJ, null, "#2 was the same, and is closed"));
    }

    @Test
    void twiceIsOnceAndWhatWasForgottenIsMadeUpFor() {
        Ticket first = opened("Refund fails", NOW);
        Ticket second = opened("Refund fails", NOW);
        desk.resolve(team, second.number(), RAJ, "the same as #1", NOW);

        assertThat(desk.closeAsDuplicate(team, second.number(), first.number(), RAJ, NOW))
                .isInstanceOf(Closed.class);
        assertThat(desk.closeAsDuplicate(team, second.number(), first.number(), RAJ, NOW))
                .isInstanceOf(Closed.class);

        assertThat(desk.find(team, second.number()).orElseThrow().history()).hasSize(2);
        assertThat(desk.find(team, first.number()).orElseThrow().history()).hasSize(2);
    }

    @Test
    void whatSomebodyElseWorksOnOrSolvedIsLeftToThem() {
        Ticket first = opened("Refund fails", NOW);
        Ticket second = opened("Refund fails", NOW);
        desk.claim(team, second.number(), ANA, NOW);

        assertThat(desk.closeAsDuplicate(team, second.number(), first.number(), RAJ, NOW))
                .isEqualTo(new ClosingAsDuplicate.SomebodysAlready(
                        desk.find(team, second.number()).orElseThrow(), ANA));

        desk.resolve(team, second.number(), ANA, "refunded", NOW);
        assertThat(desk.closeAsDuplicate(team, second.number(), first.number(), RAJ, NOW))
                .isInstanceOf(ClosingAsDuplicate.ResolvedAlready.class);
        assertThat(desk.find(team, first.number()).orElseThrow().history()).hasSize(1);
    }
}
