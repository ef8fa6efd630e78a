package dev.muster.domain.ticket;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.STRANGER;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketRules.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TicketRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String T1 = "2026-11-23T09:00:00Z";
    private static final String T2 = "2026-11-23T10:00:00Z";
    private static final String T3 = "2026-11-23T11:00:00Z";

    private final Team team = TeamFixture.team().build();
    private final Ticket open = ticket(7).build();
    private final Ticket anas = ticket(7).claimed(ANA, T1).build();
    private final Ticket anasWaiting =
            ticket(7).claimed(ANA, T1).waiting(ANA, T2).build();
    private final Ticket nobodysWaiting = ticket(7).waiting(RAJ, T1).build();
    private final Ticket resolved =
            ticket(7).claimed(ANA, T1).resolved(ANA, T2, "Refunded").build();
    private final Ticket nobodysResolved = ticket(7).resolved(RAJ, T1, "Spam").build();

    private static void applies(
            Decision<?> decision, Ticket read, Kind kind, UserId by, @Nullable UserId owner, TicketState to) {
        assertThat(decision).isInstanceOf(Decision.Apply.class);
        TicketChange change = ((Decision.Apply<?>) decision).change();
        assertThat(change.expected()).isEqualTo(new TicketChange.AtVersion(read.version()));
        assertThat(change.number()).isEqualTo(read.number());
        assertThat(change.team()).isEqualTo(read.team());
        assertThat(change.workspace()).isEqualTo(read.workspace());
        assertThat(change.event().kind()).isEqualTo(kind);
        assertThat(change.event().by()).isEqualTo(new Actor.Person(by));
        assertThat(change.event().owner()).isEqualTo(owner);
        assertThat(change.event().at()).isEqualTo(NOW);
        assertThat(change.to()).isEqualTo(to);
    }

    private static <O> void refuses(Decision<O> decision, O outcome) {
        assertThat(decision).isEqualTo(new Decision.Refuse<>(outcome));
    }

    @Test
    void anOpenTicketBecomesTheClaimers() {
        applies(TicketRules.claim(open, RAJ, NOW), open, Kind.CLAIMED, RAJ, RAJ, TicketState.CLAIMED);
    }

    @Test
    void aSecondClaimIsToldWhoHasIt() {
        refuses(TicketRules.claim(anas, RAJ, NOW), new ClaimOutcome.AlreadyClaimed(anas, ANA));
        refuses(TicketRules.claim(anas, ANA, NOW), new ClaimOutcome.AlreadyYours(anas));
    }

    @Test
    void aWaitingTicketGoesOnWithItsOwnerOnly() {
        applies(TicketRules.claim(anasWaiting, ANA, NOW), anasWaiting, Kind.CLAIMED, ANA, ANA, TicketState.CLAIMED);
        refuses(TicketRules.claim(anasWaiting, RAJ, NOW), new ClaimOutcome.AlreadyClaimed(anasWaiting, ANA));
    }

    @Test
    void aWaitingTicketOfNobodyIsAnybodys() {
        applies(
                TicketRules.claim(nobodysWaiting, MEI, NOW),
                nobodysWaiting,
                Kind.CLAIMED,
                MEI,
                MEI,
                TicketState.CLAIMED);
    }

    @Test
    void aResolvedTicketCannotBeClaimed() {
        refuses(TicketRules.claim(resolved, ANA, NOW), new ClaimOutcome.AlreadyResolved(resolved));
    }

    @Test
    void aClaimedTicketOfNobodyIsABugAndSaysSo() {
        Ticket broken = new Ticket(
                open.workspace(),
                open.team(),
                open.number(),
                "",
                "",
                Priority.LOW,
                null,
                open.tags(),
                Particulars.NONE,
                TicketState.CLAIMED,
                null,
                open.history(),
                null,
                1);

        assertThatThrownBy(() -> TicketRules.claim(broken, ANA, NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ticket #7 is claimed by nobody");
    }

    @Test
    void theOwnerAndTheLeadMayRelease() {
        applies(TicketRules.release(anas, team, ANA, NOW), anas, Kind.RELEASED, ANA, null, TicketState.OPEN);
        applies(TicketRules.release(anas, team, LEAD, NOW), anas, Kind.RELEASED, LEAD, null, TicketState.OPEN);
        applies(
                TicketRules.release(anasWaiting, team, ANA, NOW),
                anasWaiting,
                Kind.RELEASED,
                ANA,
                null,
                TicketState.OPEN);
    }

    @Test
    void aColleagueMayNotRelease() {
        refuses(TicketRules.release(anas, team, RAJ, NOW), new ChangeOutcome.NotYours(anas, ANA));
    }

    @Test
    void whatIsNobodysOrResolvedCannotBeReleased() {
        for (Ticket ticket : List.of(open, nobodysWaiting, resolved, nobodysResolved)) {
            refuses(TicketRules.release(ticket, team, LEAD, NOW), new ChangeOutcome.NotInThisState(ticket));
        }
    }

    @Test
    void anyUnresolvedTicketCanBeAssigned() {
        for (Ticket ticket : List.of(open, anas, anasWaiting, nobodysWaiting)) {
            applies(
                    TicketRules.assign(ticket, team, MEI, RAJ, NOW),
                    ticket,
                    Kind.ASSIGNED,
                    MEI,
                    RAJ,
                    TicketState.CLAIMED);
        }
    }

    @Test
    void assigningAWaitingTicketToItsOwnerLetsThemGoOn() {
        applies(
                TicketRules.assign(anasWaiting, team, RAJ, ANA, NOW),
                anasWaiting,
                Kind.ASSIGNED,
                RAJ,
                ANA,
                TicketState.CLAIMED);
    }

    @Test
    void assigningToTheOneWhoWorksOnItChangesNothing() {
        refuses(TicketRules.assign(anas, team, LEAD, ANA, NOW), new ChangeOutcome.NotInThisState(anas));
    }

    @Test
    void aResolvedTicketCannotBeAssigned() {
        refuses(TicketRules.assign(resolved, team, LEAD, RAJ, NOW), new ChangeOutcome.NotInThisState(resolved));
    }

    @Test
    void onlyPeopleOfTheTeamCanBeGivenATicket() {
        refuses(TicketRules.assign(open, team, ANA, STRANGER, NOW), new ChangeOutcome.NotAMember(STRANGER));
        applies(TicketRules.assign(open, team, ANA, LEAD, NOW), open, Kind.ASSIGNED, ANA, LEAD, TicketState.CLAIMED);
    }

    @Test
    void aReplyChangesNeitherStateNorOwner() {
        for (Ticket ticket : List.of(open, anas, anasWaiting, nobodysWaiting)) {
            applies(
                    TicketRules.reply(ticket, RAJ, "Hello", NOW),
                    ticket,
                    Kind.REPLIED,
                    RAJ,
                    ticket.owner(),
                    ticket.state());
        }
        refuses(TicketRules.reply(resolved, ANA, "Hello", NOW), new ChangeOutcome.NotInThisState(resolved));
    }

    @Test
    void aTicketWaitsWithWhoeverHasIt() {
        applies(TicketRules.waitForUser(open, RAJ, "", NOW), open, Kind.WAITING, RAJ, null, TicketState.WAITING);
        applies(TicketRules.waitForUser(anas, RAJ, "", NOW), anas, Kind.WAITING, RAJ, ANA, TicketState.WAITING);
    }

    @Test
    void whatWaitsOrIsResolvedDoesNotBeginToWait() {
        for (Ticket ticket : List.of(anasWaiting, nobodysWaiting, resolved)) {
            refuses(TicketRules.waitForUser(ticket, ANA, "", NOW), new ChangeOutcome.NotInThisState(ticket));
        }
    }

    @Test
    void anyTicketCanBeResolvedAndKeepsItsOwner() {
        for (Ticket ticket : List.of(open, anas, anasWaiting, nobodysWaiting)) {
            applies(
                    TicketRules.resolve(ticket, MEI, "Done", NOW),
                    ticket,
                    Kind.RESOLVED,
                    MEI,
                    ticket.owner(),
                    TicketState.RESOLVED);
        }
    }

    @Test
    void aResolvedTicketIsResolvedAgainWithOtherWordsOnly() {
        refuses(TicketRules.resolve(resolved, RAJ, "Refunded", NOW), new ChangeOutcome.NotInThisState(resolved));
        applies(
                TicketRules.resolve(resolved, RAJ, "Refunded twice", NOW),
                resolved,
                Kind.RESOLVED,
                RAJ,
                ANA,
                TicketState.RESOLVED);
    }

    @Test
    void aReopenedTicketMayBeResolvedWithTheSameWordsAgain() {
        Ticket reopened = ticket(7)
                .claimed(ANA, T1)
                .resolved(ANA, T2, "Refunded")
                .reopened(RAJ, T3)
                .build();

        applies(
                TicketRules.resolve(reopened, ANA, "Refunded", NOW),
                reopened,
                Kind.RESOLVED,
                ANA,
                ANA,
                TicketState.RESOLVED);
    }

    @Test
    void aReopenedTicketGoesBackToItsOwner() {
        applies(
                TicketRules.reopen(resolved, team, RAJ, "", NOW),
                resolved,
                Kind.REOPENED,
                RAJ,
                ANA,
                TicketState.CLAIMED);
    }

    @Test
    void aReopenedTicketOfNobodyGoesToTheQueue() {
        applies(
                TicketRules.reopen(nobodysResolved, team, RAJ, "", NOW),
                nobodysResolved,
                Kind.REOPENED,
                RAJ,
                null,
                TicketState.OPEN);
    }

    @Test
    void aReopenedTicketWhoseOwnerLeftGoesToTheQueue() {
        Team withoutAna = TeamFixture.team().without(ANA).build();

        applies(
                TicketRules.reopen(resolved, withoutAna, RAJ, "", NOW),
                resolved,
                Kind.REOPENED,
                RAJ,
                null,
                TicketState.OPEN);
    }

    @Test
    void whatIsNotResolvedCannotBeReopened() {
        for (Ticket ticket : List.of(open, anas, anasWaiting, nobodysWaiting)) {
            refuses(TicketRules.reopen(ticket, team, LEAD, "", NOW), new ChangeOutcome.NotInThisState(ticket));
        }
    }
}
