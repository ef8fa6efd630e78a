package dev.muster.domain.routine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OccurrenceTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    private final Occurrence digest = new Occurrence(
            new WorkspaceId("T0MUSTER1"), new TeamId("billing"), RoutineKind.WEEKLY_DIGEST, "2026-11-23", NINE);

    @Test
    void itsIdNamesWorkspaceTeamRoutineAndKey() {
        assertThat(digest.id()).isEqualTo("T0MUSTER1/billing/weekly-digest/2026-11-23");
        assertThat(digest.idInWorkspace()).isEqualTo("billing/weekly-digest/2026-11-23");
    }

    @Test
    void itMayBePostedUntilTheLastInstantOfItsGrace() {
        Instant last = NINE.plus(RoutineKind.WEEKLY_DIGEST.grace());

        assertThat(digest.isWithinGrace(NINE)).isTrue();
        assertThat(digest.isWithinGrace(last)).isTrue();
        assertThat(digest.isWithinGrace(last.plusNanos(1))).isFalse();
    }

    @Test
    void itIsNeverEarly() {
        assertThat(digest.lateness(NINE.minusSeconds(1))).isZero();
        assertThat(digest.lateness(NINE)).isZero();
        assertThat(digest.lateness(NINE.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
    }
}
