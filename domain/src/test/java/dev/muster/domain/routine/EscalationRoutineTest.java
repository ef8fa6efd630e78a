package dev.muster.domain.routine;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.STRANGER;
import static dev.muster.domain.team.TeamFixture.TAX;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.escalation.Colleagues;
import dev.muster.domain.escalation.InMemoryPlaybooks;
import dev.muster.domain.escalation.Playbook;
import dev.muster.domain.escalation.Step;
import dev.muster.domain.escalation.Target;
import dev.muster.domain.escalation.TeamPlaybooks;
import dev.muster.domain.escalation.Topic;
import dev.muster.domain.routine.Announcement.EscalationAsked;
import dev.muster.domain.routine.Announcement.EscalationAsked.Where;
import dev.muster.domain.shift.InMemoryLeaves;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.EscalationDesk;
import dev.muster.domain.ticket.InMemoryTickets;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ana is strong in tax and on the early shift in Berlin, 06:00 to 14:00 UTC; a ticket about tax is escalated at ten. */
class EscalationRoutineTest {
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant DAWN = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-24T00:00:00Z");
    private static final TicketNumber ONE = new TicketNumber(1);
    private static final ChannelId ENGINEERS = new ChannelId("C0ENG");

    private final InMemoryTickets tickets = new InMemoryTickets();
    private final TicketDesk life = new TicketDesk(tickets);
    private final EscalationDesk desk = new EscalationDesk(life);
    private final InMemoryPlaybooks playbooks = new InMemoryPlaybooks();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final Team team = TeamFixture.team().build();
    private final Routine routine = new EscalationRoutine(
            tickets, playbooks, new Colleagues(RoutineDesks.rosters(rosters), new InMemoryLeaves()));

    private void escalatedAtTen() {
        tickets.restore(List.of(
                ticket(1).needing(TAX).claimed(RAJ, "2026-11-23T09:00:00Z").build()));
        rosters.with(roster("r").with(MONDAY, EARLY, ANA, RAJ));
        desk.escalate(team, ONE, RAJ, "the bank says no", TEN);
    }

    private void goesBy(Playbook playbook) {
        playbooks.save(stored().with(Topic.DEFAULT, playbook));
    }

    private TeamPlaybooks stored() {
        return TeamPlaybooks.of(team, playbooks);
    }

    private static Step step(Target target, int minutes) {
        return new Step(target, Duration.ofMinutes(minutes));
    }

    private List<String> due() {
        return routine.due(team, DAWN, NIGHT).stream()
                .map(o -> o.due() + " " + o.key())
                .toList();
    }

    private List<EscalationAsked> asked(int round, int number, Instant now) {
        Occurrence occurrence =
                EscalationRoutine.occurrence(tickets.find(team.workspace(), ONE).orElseThrow(), round, number, now);
        return routine.announce(team, occurrence, now).stream()
                .map(EscalationAsked.class::cast)
                .toList();
    }

    @Test
    void theStepsAreDueOneAfterTheOtherAndThenTheEnd() {
        assertThat(due()).isEmpty();
        escalatedAtTen();

        assertThat(due())
                .containsExactly(
                        "2026-11-23T10:00:00Z 1/1/1", "2026-11-23T10:15:00Z 1/1/2", "2026-11-23T10:45:00Z 1/1/3");
        assertThat(routine.nextDue(team, TEN)).contains(TEN.plus(Duration.ofMinutes(15)));
        assertThat(routine.due(team, DAWN, NIGHT).getFirst().id())
                .isEqualTo(team.workspace() + "/team-billing/escalation/1/1/1");
    }

    @Test
    void whatIsDueAndWhatIsNextIsToldByOneLookAtTheTickets() {
        escalatedAtTen();

        Routine.DueTimes times = routine.dueTimes(team, DAWN, TEN, TEN);

        assertThat(times.due()).extracting(Occurrence::key).containsExactly("1/1/1");
        assertThat(times.next()).contains(TEN.plus(Duration.ofMinutes(15)));
        assertThat(tickets.looks()).isEqualTo(1);
    }

    @Test
    void theExpertOnShiftIsAskedInTheThreadAndByDirectMessage() {
        escalatedAtTen();

        List<EscalationAsked> asked = asked(1, 1, TEN);

        assertThat(asked)
                .extracting(EscalationAsked::where)
                .containsExactly(new Where.TicketThread(), new Where.ToPerson(ANA));
        assertThat(asked.getFirst().found()).isEqualTo(new Colleagues.Found(List.of(ANA), Colleagues.Where.ON_SHIFT));
        assertThat(asked.getFirst().of()).isEqualTo(2);
    }

    @Test
    void theEndFallsToTheLead() {
        escalatedAtTen();

        List<EscalationAsked> end = asked(1, 3, TEN);

        assertThat(end).allMatch(asked -> asked.step() == null);
        assertThat(end)
                .extracting(EscalationAsked::where)
                .containsExactly(new Where.TicketThread(), new Where.ToPerson(LEAD));
    }

    @Test
    void peopleAndChannelsOfAPlaybookAreAskedBeThemOfTheTeamOrNot() {
        goesBy(new Playbook(List.of(step(new Target.Person(STRANGER), 5), step(new Target.Channel(ENGINEERS), 60))));
        escalatedAtTen();

        assertThat(due())
                .containsExactly(
                        "2026-11-23T10:00:00Z 1/1/1", "2026-11-23T10:05:00Z 1/1/2", "2026-11-23T11:05:00Z 1/1/3");
        assertThat(asked(1, 1, TEN))
                .extracting(EscalationAsked::where)
                .containsExactly(new Where.TicketThread(), new Where.ToPerson(STRANGER));
        assertThat(asked(1, 2, TEN))
                .extracting(EscalationAsked::where)
                .containsExactly(new Where.TicketThread(), new Where.InChannel(ENGINEERS));
    }

    @Test
    void whoAnsweredEndsTheAskingAndANewEscalationBeginsAnew() {
        escalatedAtTen();
        desk.answer(team, ONE, 1, MEI, TEN.plusSeconds(60));
        assertThat(due()).isEmpty();
        assertThat(asked(1, 2, TEN)).isEmpty();

        desk.escalate(team, ONE, RAJ, "still no", TEN.plusSeconds(3600));
        assertThat(due()).startsWith("2026-11-23T11:00:00Z 1/2/1");
        assertThat(asked(1, 2, TEN)).as("a step of the first").isEmpty();
        assertThat(asked(2, 1, TEN)).isNotEmpty();
    }

    @Test
    void resolvingAndTakingBackEndItToo() {
        escalatedAtTen();
        desk.takeBack(team, ONE, RAJ, "", TEN);
        assertThat(due()).isEmpty();
        desk.escalate(team, ONE, RAJ, "again", TEN);
        life.resolve(team, ONE, RAJ, "done", TEN);
        assertThat(due()).isEmpty();
        assertThat(asked(2, 1, TEN)).isEmpty();
    }

    @Test
    void aChangedPlaybookMovesWhatIsStillToCome() {
        escalatedAtTen();
        goesBy(new Playbook(List.of(step(new Target.Lead(), 60))));

        assertThat(due()).containsExactly("2026-11-23T10:00:00Z 1/1/1", "2026-11-23T11:00:00Z 1/1/2");
        assertThat(asked(1, 3, TEN)).as("a step that it has no longer").isEmpty();
    }
}
