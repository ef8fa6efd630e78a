package dev.muster.domain.ticket;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people do to a ticket, in whatever order: what must always be true of it. */
class TicketLifeTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final List<UserId> PEOPLE = List.of(ANA, RAJ, MEI, LEAD);

    enum Verb {
        CLAIM,
        RELEASE,
        ASSIGN,
        REPLY,
        WAIT,
        RESOLVE,
        REOPEN
    }

    record Step(Verb verb, UserId by, UserId to, String words, boolean anaIsThere) {}

    @Provide
    Arbitrary<List<Step>> lives() {
        return Combinators.combine(
                        Arbitraries.of(Verb.class),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.of("one", "two"),
                        Arbitraries.of(true, true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void ownerStateVersionAndHistoryAgree(@ForAll("lives") List<Step> steps) {
        InMemoryTickets tickets = new InMemoryTickets();
        TicketDesk desk = new TicketDesk(tickets);
        Team team = TeamFixture.team().build();
        TicketNumber number = desk.open(team, RAJ, "Subject", "", Priority.NORMAL, null, Set.of(), START)
                .number();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Ticket before = desk.find(team, number).orElseThrow();

            boolean changed = take(desk, team, number, step, START.plusSeconds(60L * (i + 1)));

            Ticket after = desk.find(team, number).orElseThrow();
            assertThat(after.version()).isEqualTo(before.version() + (changed ? 1 : 0));
            assertThat(after.history()).startsWith(before.history().toArray(TicketEvent[]::new));
            isSound(after);
            if (changed) {
                isAsTheVerbSays(step, before, after);
            } else {
                assertThat(after).isEqualTo(before);
            }
        }
    }

    private static boolean take(TicketDesk desk, Team whole, TicketNumber number, Step step, Instant now) {
        Team team = step.anaIsThere() ? whole : TeamFixture.team().without(ANA).build();
        return switch (step.verb()) {
            case CLAIM -> desk.claim(team, number, step.by(), now) instanceof ClaimOutcome.Claimed;
            case RELEASE -> isDone(desk.release(team, number, step.by(), now));
            case ASSIGN -> isDone(desk.assign(team, number, step.by(), step.to(), now));
            case REPLY -> isDone(desk.reply(team, number, step.by(), step.words(), now));
            case WAIT -> isDone(desk.waitForUser(team, number, step.by(), step.words(), now));
            case RESOLVE -> isDone(desk.resolve(team, number, step.by(), step.words(), now));
            case REOPEN -> isDone(desk.reopen(team, number, step.by(), step.words(), now));
        };
    }

    private static boolean isDone(ChangeOutcome outcome) {
        return outcome instanceof ChangeOutcome.Changed;
    }

    private static void isSound(Ticket ticket) {
        assertThat(ticket.version()).isEqualTo(ticket.history().size());
        assertThat(ticket.owner()).isEqualTo(ticket.lastEvent().owner());
        assertThat(ticket.history().getFirst().kind()).isEqualTo(Kind.OPENED);
        assertThat(ticket.history())
                .extracting(TicketEvent::kind)
                .filteredOn(k -> k == Kind.OPENED)
                .hasSize(1);
        assertThat(ticket.history()).isSortedAccordingTo(java.util.Comparator.comparing(TicketEvent::at));
        switch (ticket.state()) {
            case OPEN -> assertThat(ticket.owner()).isNull();
            case CLAIMED -> assertThat(ticket.owner()).isNotNull();
            case WAITING, RESOLVED -> {
                // Somebody's or nobody's: whoever had it when it began to wait or was resolved.
            }
        }
        Optional<Kind> decisive = ticket.history().reversed().stream()
                .map(TicketEvent::kind)
                .filter(k -> k != Kind.REPLIED)
                .findFirst();
        assertThat(ticket.state() == TicketState.RESOLVED).isEqualTo(decisive.equals(Optional.of(Kind.RESOLVED)));
        assertThat(ticket.state() == TicketState.WAITING).isEqualTo(decisive.equals(Optional.of(Kind.WAITING)));
    }

    private static void isAsTheVerbSays(Step step, Ticket before, Ticket after) {
        assertThat(after.lastEvent().by().is(step.by())).isTrue();
        switch (step.verb()) {
            case CLAIM -> {
                assertThat(after.owner()).isEqualTo(step.by());
                assertThat(before.state()).isIn(TicketState.OPEN, TicketState.WAITING);
            }
            case RELEASE -> assertThat(after.owner()).isNull();
            case ASSIGN -> assertThat(after.owner()).isEqualTo(step.to());
            case REPLY -> assertThat(after.state()).isEqualTo(before.state());
            case WAIT, RESOLVE -> assertThat(after.owner()).isEqualTo(before.owner());
            case REOPEN -> assertThat(after.owner()).isIn(before.owner(), null);
        }
    }
}
