package dev.muster.storage.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.Roster;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PublishedLatelyTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId("T1");
    private static final TeamId TEAM = new TeamId("billing");
    private static final LocalDate MONDAY = RosterFixture.MONDAY;

    private final Roster roster = RosterFixture.proposal(WORKSPACE, TEAM, "r1", MONDAY, Instant.EPOCH);
    private final AtomicLong nanoTime = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private final PublishedLately lately = new PublishedLately(nanoTime::get);

    private List<Roster> published(TeamId team, LocalDate from, LocalDate to) {
        return lately.of(WORKSPACE, team, from, to, (first, last) -> {
            reads.incrementAndGet();
            return List.of(roster);
        });
    }

    @Test
    void whatAllRoutinesOfATeamAskIsReadOnce() {
        published(TEAM, MONDAY.minusDays(1), MONDAY.plusDays(35)); // when the next shift is
        published(TEAM, MONDAY.minusDays(9), MONDAY.plusDays(1)); // and what of the last week is due

        assertThat(reads).hasValue(1);
    }

    @Test
    void anotherTeamAMomentLaterAndAfterADecisionItIsReadAgain() {
        published(TEAM, MONDAY, MONDAY);
        published(new TeamId("tax"), MONDAY, MONDAY);
        assertThat(reads).hasValue(2);

        nanoTime.addAndGet(PublishedLately.FRESH_NANOS);
        published(TEAM, MONDAY, MONDAY);
        assertThat(reads).hasValue(3);

        lately.forget();
        published(TEAM, MONDAY, MONDAY);
        published(TEAM, MONDAY, MONDAY.plusDays(1));
        assertThat(reads).hasValue(5);
    }

    @Test
    void onlyWhatTouchesTheAskedDatesIsTold() {
        LocalDate last = roster.period().to();

        assertThat(published(TEAM, last, last.plusDays(3))).containsExactly(roster);
        assertThat(published(TEAM, last.plusDays(1), last.plusDays(3))).isEmpty();
        assertThat(published(TEAM, MONDAY.minusDays(3), MONDAY.minusDays(1))).isEmpty();
    }

    @Test
    void whatWasReadBeforeADecisionIsNotRemembered() {
        lately.of(WORKSPACE, TEAM, MONDAY, MONDAY, (first, last) -> {
            lately.forget();
            return List.of();
        });

        assertThat(published(TEAM, MONDAY, MONDAY)).containsExactly(roster);
    }
}
