package dev.muster.domain.ticket;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.TAX;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.TicketLimits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tickets are opened on Monday at 08:00 UTC, which is when office hours begin; Ana can do tax, Raj learns it. */
class BestClaimTest {
    private static final String OPENED = "2026-11-23T08:00:00Z";
    private final Team team = TeamFixture.team().build();

    private List<Integer> best(Optional<Member> person, int inHand, String now, TicketFixture... open) {
        List<Queued> queue = Stream.of(open)
                .map(t -> Queued.of(t.build(), team, Instant.parse(now)))
                .toList();
        return BestClaim.candidates(person, team.limits().isEnough(inHand), queue).stream()
                .map(q -> q.ticket().number().value())
                .toList();
    }

    @Test
    void whatIsDueSoonestComesFirstWhateverItsPriority() {
        TicketFixture high = ticket(1).priority(Priority.HIGH).replied(ANA, OPENED);
        TicketFixture normal = ticket(2);

        assertThat(best(team.member(RAJ), 0, "2026-11-23T10:30:00Z", high, normal))
                .containsExactly(2, 1);
    }

    @Test
    void amongEquallyUrgentOnesTheirOwnSkillComesFirst() {
        TicketFixture anybodys = ticket(1);
        TicketFixture tax = ticket(2).openedAt("2026-11-23T08:30:00Z").needing(TAX);

        assertThat(best(team.member(ANA), 0, "2026-11-23T09:00:00Z", anybodys, tax))
                .containsExactly(2, 1);
        assertThat(best(team.member(ANA), 0, "2026-11-23T11:15:00Z", anybodys, tax))
                .containsExactly(1, 2);
    }

    @Test
    void whatTheyCannotSolveIsNotForThem() {
        TicketFixture tax = ticket(2).needing(TAX);
        TicketFixture anybodys = ticket(1);

        assertThat(best(team.member(RAJ), 0, OPENED, tax, anybodys)).containsExactly(1);
        assertThat(best(Optional.empty(), 0, OPENED, tax, anybodys)).containsExactly(1);
    }

    @Test
    void onlyOpenTicketsAreThereToBeTaken() {
        assertThat(best(
                        team.member(ANA),
                        0,
                        "2026-11-23T09:00:00Z",
                        ticket(1).claimed(RAJ, OPENED),
                        ticket(2).waiting(RAJ, OPENED),
                        ticket(3).resolved(RAJ, OPENED, "Done"),
                        ticket(4).claimed(RAJ, OPENED).released(RAJ, OPENED)))
                .containsExactly(4);
    }

    @Test
    void whoHasAFullPlateIsGivenOnlyWhatIsDueWithinTheHour() {
        TicketFixture soon = ticket(1).priority(Priority.URGENT);
        TicketFixture later = ticket(2);

        assertThat(best(team.member(RAJ), TicketLimits.DEFAULT.inHand() - 1, OPENED, soon, later))
                .containsExactly(1, 2);
        assertThat(best(team.member(RAJ), TicketLimits.DEFAULT.inHand(), OPENED, soon, later))
                .containsExactly(1);
    }

    @Test
    void whatWaitsForTheUserIsNotInHand() {
        List<Queued> queue = Stream.of(
                        ticket(1).claimed(RAJ, OPENED),
                        ticket(2).claimed(RAJ, OPENED).waiting(RAJ, OPENED),
                        ticket(3).claimed(ANA, OPENED))
                .map(t -> Queued.of(t.build(), team, Instant.parse(OPENED)))
                .toList();

        assertThat(BestClaim.inHand(RAJ, queue)).isEqualTo(1);
    }
}
