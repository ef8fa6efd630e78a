package dev.muster.domain.routine;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.STRANGER;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.routine.Announcement.SlaWarning;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.SlaTargets.Target;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.InMemoryTickets;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.SlaClock.Status;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Office hours in Berlin are 08:00 to 16:00 UTC here; a normal ticket wants a reply in 4 h and a resolution in 24 h. */
class SlaWarningRoutineTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant SATURDAY = Instant.parse("2026-11-28T00:00:00Z");

    private final InMemoryTickets tickets = new InMemoryTickets();
    private final Routine routine = new SlaWarningRoutine(tickets);
    private Team team = TeamFixture.team().build();

    private void there(TicketFixture... those) {
        tickets.restore(Stream.of(those).map(TicketFixture::build).toList());
    }

    private List<String> due() {
        return routine.due(team, MONDAY, SATURDAY).stream()
                .map(o -> o.due() + " " + o.idInWorkspace())
                .toList();
    }

    private List<Announcement> said(String key, String now) {
        Occurrence occurrence = routine.due(team, MONDAY, SATURDAY).stream()
                .filter(o -> o.key().equals(key))
                .findFirst()
                .orElseThrow();
        return routine.announce(team, occurrence, Instant.parse(now));
    }

    @Test
    void itWarnsAtThreeQuartersAndAtTheWholeOfEachTargetInBusinessTime() {
        there(ticket(1));

        assertThat(due())
                .containsExactly(
                        "2026-11-23T11:00:00Z team-billing/sla-warning/1/first-response/75",
                        "2026-11-23T12:00:00Z team-billing/sla-warning/1/first-response/100",
                        "2026-11-25T10:00:00Z team-billing/sla-warning/1/resolution/75",
                        "2026-11-25T16:00:00Z team-billing/sla-warning/1/resolution/100");
        assertThat(routine.nextDue(team, Instant.parse("2026-11-23T12:00:00Z")))
                .contains(Instant.parse("2026-11-25T10:00:00Z"));
        assertThat(routine.nextDue(team, SATURDAY)).isEmpty();
    }

    @Test
    void whatWasLateWhenItWasBroughtFromElsewhereIsNoNews() {
        Ticket brought = ticket(1).build().brought(Instant.parse("2026-11-23T11:30:00Z"));
        tickets.restore(List.of(brought));

        assertThat(due())
                .extracting(line -> line.substring(line.indexOf("/1/")))
                .containsExactly("/1/first-response/100", "/1/resolution/75", "/1/resolution/100");
        assertThat(routine.nextDue(team, MONDAY)).contains(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(SlaWarningRoutine.isNear(brought, team, Instant.parse("2026-11-23T10:55:00Z")))
                .isFalse();
    }

    @Test
    void whatIsDueAndWhatIsNextIsToldByOneLookAtTheTickets() {
        there(ticket(1));
        Instant noon = Instant.parse("2026-11-23T11:30:00Z");

        Routine.DueTimes times = routine.dueTimes(team, MONDAY, noon, noon);

        assertThat(times.due()).extracting(Occurrence::key).containsExactly("1/first-response/75");
        assertThat(times.next()).contains(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(tickets.looks()).isEqualTo(1);
    }

    @Test
    void whatIsFulfilledOrWaitsForTheUserIsNotWarnedOf() {
        there(
                ticket(1).replied(ANA, "2026-11-23T09:00:00Z"),
                ticket(2).waiting(ANA, "2026-11-23T09:00:00Z"),
                ticket(3).resolved(ANA, "2026-11-23T09:00:00Z", "Done"));

        assertThat(due()).hasSize(2).allMatch(line -> line.contains("/1/resolution/"));
    }

    @Test
    void otherHoursAndTargetsMoveTheWarnings() {
        there(ticket(1).priority(Priority.URGENT));
        assertThat(due()).first().asString().startsWith("2026-11-23T08:22:30Z");

        team = TeamFixture.team()
                .with(new SlaTargets(
                        new Target(Duration.ofHours(4), Duration.ofHours(9)),
                        SlaTargets.DEFAULT.high(),
                        SlaTargets.DEFAULT.normal(),
                        SlaTargets.DEFAULT.low()))
                .offOn("2026-11-24")
                .build();

        assertThat(due())
                .extracting(line -> line.substring(0, 20))
                .containsExactly(
                        "2026-11-23T11:00:00Z", "2026-11-23T12:00:00Z", "2026-11-23T14:45:00Z", "2026-11-25T09:00:00Z");
    }

    @Test
    void aWarningKeepsItsNameWhenTheTicketGoesOnAfterWaiting() {
        there(ticket(1).waiting(ANA, "2026-11-23T11:30:00Z").claimed(ANA, "2026-11-24T08:00:00Z"));

        assertThat(due())
                .startsWith(
                        "2026-11-23T11:00:00Z team-billing/sla-warning/1/first-response/75",
                        "2026-11-24T08:30:00Z team-billing/sla-warning/1/first-response/100");
    }

    @Test
    void theOwnerIsWarnedAndTheChannelIfThereIsNone() {
        Ticket nobodys = ticket(1).build();
        Ticket anas = ticket(2).claimed(ANA, "2026-11-23T08:05:00Z").build();
        Ticket strangers = ticket(3).claimed(STRANGER, "2026-11-23T08:05:00Z").build();
        tickets.restore(List.of(nobodys, anas, strangers));

        assertThat(said("1/first-response/75", "2026-11-23T11:00:00Z"))
                .singleElement()
                .isInstanceOfSatisfying(SlaWarning.class, warning -> {
                    assertThat(warning.person()).isNull();
                    assertThat(warning.ticket()).isEqualTo(nobodys);
                    assertThat(warning.clock().status()).isEqualTo(Status.RUNNING);
                    assertThat(warning.clock().left()).hasHours(1);
                });
        assertThat(said("2/first-response/75", "2026-11-23T11:00:00Z"))
                .singleElement()
                .isInstanceOfSatisfying(SlaWarning.class, warning -> assertThat(warning.person())
                        .isEqualTo(ANA));
        assertThat(said("3/first-response/75", "2026-11-23T11:00:00Z"))
                .singleElement()
                .isInstanceOfSatisfying(SlaWarning.class, warning -> assertThat(warning.person())
                        .isNull());
    }

    @Test
    void ofTwoWarningsThatComeTooLateOnlyTheSecondSaysIt() {
        there(ticket(1));

        assertThat(said("1/first-response/75", "2026-11-23T13:00:00Z")).isEmpty();
        assertThat(said("1/first-response/100", "2026-11-23T13:00:00Z"))
                .singleElement()
                .isInstanceOfSatisfying(SlaWarning.class, warning -> {
                    assertThat(warning.clock().isLate()).isTrue();
                    assertThat(warning.late()).hasHours(1);
                });
    }

    @Test
    void whoRepliedMeanwhileHearsNothing() {
        there(ticket(1));
        Occurrence first = routine.due(team, MONDAY, SATURDAY).getFirst();
        there(ticket(1).replied(ANA, "2026-11-23T10:59:00Z"));

        assertThat(routine.announce(team, first, first.due())).isEmpty();
    }

    @Test
    void onlyAWarningThatIsDueSoonNeedsTheSchedulerToBeTold() {
        Ticket ticket = ticket(1).build();

        assertThat(SlaWarningRoutine.isNear(ticket, team, Instant.parse("2026-11-23T10:49:00Z")))
                .isFalse();
        assertThat(SlaWarningRoutine.isNear(ticket, team, Instant.parse("2026-11-23T10:51:00Z")))
                .isTrue();
        assertThat(SlaWarningRoutine.isNear(ticket, team, Instant.parse("2026-11-23T12:00:00Z")))
                .isFalse();
    }
}
