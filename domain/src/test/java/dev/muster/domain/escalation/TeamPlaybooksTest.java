package dev.muster.domain.escalation;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.TAX;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TeamPlaybooksTest {
    private static final Playbook TO_ANA =
            new Playbook(List.of(new Step(new Target.Person(ANA), Duration.ofMinutes(5))));
    private static final Playbook TO_ENGINEERS =
            new Playbook(List.of(new Step(new Target.Channel(new ChannelId("C0ENG")), Duration.ofHours(1))));

    private final TeamPlaybooks none = TeamPlaybooks.none(TeamFixture.WORKSPACE, TeamFixture.TEAM);

    @Test
    void aTicketGoesByThePlaybookOfItsSkillElseByTheDefault() {
        TeamPlaybooks books = none.with(Topic.of(TAX), TO_ANA);

        assertThat(books.of(ticket(1).needing(TAX).build())).isEqualTo(TO_ANA);
        assertThat(books.of(ticket(2).needing(new Skill("spanish")).build())).isEqualTo(Playbook.DEFAULT);
        assertThat(books.of(ticket(3).build())).isEqualTo(Playbook.DEFAULT);
        assertThat(books.with(Topic.DEFAULT, TO_ENGINEERS).of(ticket(3).build()))
                .isEqualTo(TO_ENGINEERS);
        assertThat(books.without(Topic.of(TAX)).of(ticket(1).needing(TAX).build()))
                .isEqualTo(Playbook.DEFAULT);
    }

    @Test
    void theAreaCountsWhereTheSkillHasNoPlaybook() {
        TeamPlaybooks books = none.with(new Topic("billing"), TO_ENGINEERS);
        Ticket aboutBilling = ticket(1).needing(TAX).of(Segment.SMB, "billing").build();

        assertThat(books.of(aboutBilling)).isEqualTo(TO_ENGINEERS);
        assertThat(books.with(Topic.of(TAX), TO_ANA).of(aboutBilling)).isEqualTo(TO_ANA);
    }

    @Test
    void eachChangeIsANewVersion() {
        assertThat(none.version()).isZero();
        assertThat(none.with(Topic.DEFAULT, TO_ANA).without(Topic.DEFAULT).version())
                .isEqualTo(2);
    }

    @Test
    void topicsAreNamedLikeSkillsWhateverIsTyped() {
        assertThat(Topic.parse("  Payments EU ")).contains(new Topic("payments-eu"));
        assertThat(Topic.parse(" ")).isEmpty();
        assertThat(Topic.parse("x".repeat(61))).isEmpty();
        assertThatThrownBy(() -> new Topic("Payments")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whomItNamesIsKnown() {
        assertThat(TO_ENGINEERS.names(Set.of(new Target.Channel(new ChannelId("C0ENG")))))
                .isTrue();
        assertThat(TO_ENGINEERS.names(Set.of(new Target.Person(ANA)))).isFalse();
    }

    @Test
    void aStepWaitsFromAMinuteToAWeekInWholeMinutes() {
        assertThat(Step.isPossible(Duration.ofMinutes(1))).isTrue();
        assertThat(Step.isPossible(Duration.ofDays(7))).isTrue();
        assertThat(Step.isPossible(Duration.ofSeconds(90))).isFalse();
        assertThat(Step.isPossible(Duration.ZERO)).isFalse();
        assertThat(Step.isPossible(Duration.ofDays(7).plusMinutes(1))).isFalse();
    }
}
