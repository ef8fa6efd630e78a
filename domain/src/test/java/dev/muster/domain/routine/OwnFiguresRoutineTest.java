package dev.muster.domain.routine;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.metric.InMemoryFigureGoals;
import dev.muster.domain.metric.InMemoryWeeklyFiguresOff;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.metric.PersonInFigures;
import dev.muster.domain.routine.Announcement.OwnFigures;
import dev.muster.domain.routine.Announcement.PeoplesFigures;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.InMemoryTickets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnFiguresRoutineTest {
    private final Team team = TeamFixture.team().build();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final InMemoryWeeklyFiguresOff off = new InMemoryWeeklyFiguresOff();
    private final Routine routine =
            new OwnFiguresRoutine(new PeriodClosing(tickets, new InMemoryRosters(), new InMemoryFigureGoals()), off);

    private List<Announcement> monday() {
        Occurrence monday = routine.due(
                        team, Instant.parse("2026-11-23T12:00:00Z"), Instant.parse("2026-11-30T12:00:00Z"))
                .getFirst();
        assertThat(monday.due()).isEqualTo("2026-11-30T08:00:00Z");
        return routine.announce(team, monday, monday.due());
    }

    @Test
    void everybodyHearsTheirOwnAndTheLeadThoseOfAllByName() {
        tickets.restore(List.of(
                ticket(1).claimed(RAJ, "2026-11-23T10:00:00Z").build(),
                ticket(2).claimed(RAJ, "2026-11-23T10:00:00Z").build(),
                ticket(3).claimed(ANA, "2026-11-24T10:00:00Z").build()));

        List<Announcement> said = monday();

        assertThat(said).hasSize(3);
        assertThat(said.get(0)).isInstanceOfSatisfying(OwnFigures.class, own -> {
            assertThat(own.person().person()).isEqualTo(ANA);
            assertThat(own.person().span().isoWeek()).isEqualTo("2026-W48");
            assertThat(own.person().figures().taken()).isEqualTo(1);
        });
        assertThat(said.get(2)).isInstanceOfSatisfying(PeoplesFigures.class, all -> assertThat(all.people())
                .extracting(PersonInFigures::person)
                .containsExactly(ANA, RAJ)
                .doesNotContain(MEI));
    }

    @Test
    void whoTurnedItOffHearsNothingAndTheLeadHasTheirFiguresAllTheSame() {
        tickets.restore(List.of(
                ticket(1).claimed(RAJ, "2026-11-23T10:00:00Z").build(),
                ticket(2).claimed(ANA, "2026-11-24T10:00:00Z").build()));
        off.add(team.workspace(), team.id(), ANA);

        List<Announcement> said = monday();

        assertThat(said).hasSize(2);
        assertThat(said.get(0)).isInstanceOfSatisfying(OwnFigures.class, own -> assertThat(
                        own.person().person())
                .isEqualTo(RAJ));
        assertThat(said.get(1)).isInstanceOfSatisfying(PeoplesFigures.class, all -> assertThat(all.people())
                .hasSize(2));
    }

    @Test
    void whereNobodyDidAnythingNobodyHearsAnything() {
        tickets.restore(List.of(ticket(1).build()));

        assertThat(monday()).isEmpty();
    }
}
