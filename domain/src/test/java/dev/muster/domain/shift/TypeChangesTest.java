package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What became of the team's shift types since a roster was published. */
class TypeChangesTest {
    private static final List<ShiftType> PUBLISHED = List.of(EARLY, LATE, NIGHT);
    private static final ShiftType SOONER = type("Early", "06:00", "14:00");
    private static final ShiftType EXTRA = type("Extra", "10:00", "18:00");

    @Test
    void nothingIsSaidWhenNothingChangedWhateverTheOrder() {
        assertThat(TypeChanges.between(PUBLISHED, PUBLISHED, List.of(NIGHT, LATE, EARLY)))
                .isEqualTo(TypeChanges.NONE);
    }

    @Test
    void hoursNeedsGivenUpAndNewOnesAreToldApart() {
        List<ShiftType> now =
                List.of(SOONER.needing(Map.of(DayOfWeek.MONDAY, 3)), LATE.needing(Map.of(DayOfWeek.MONDAY, 2)), EXTRA);

        TypeChanges changes = TypeChanges.between(PUBLISHED, Versions.types(PUBLISHED, now), now);

        assertThat(changes.changes())
                .containsExactly(
                        new TypeChanges.Hours(EARLY, now.getFirst()),
                        new TypeChanges.Needs("Early"),
                        new TypeChanges.Needs("Late"),
                        new TypeChanges.GivenUp("Night"),
                        new TypeChanges.Added("Extra"));
        assertThat(changes.planned()).isTrue();
    }

    @Test
    void aTypeThatAChangeBeforeGaveUpIsNotGivenUpAgainButItsOtherHoursStayOther() {
        List<ShiftType> now = List.of(SOONER, LATE);
        List<ShiftType> publishedSince = Versions.types(PUBLISHED, now);

        assertThat(TypeChanges.between(publishedSince, publishedSince, now).changes())
                .containsExactly(new TypeChanges.Hours(EARLY, SOONER));
    }

    @Test
    void aProposalOfBeforeTheLastChangeWasNotPlannedWithIt() {
        List<ShiftType> now = List.of(EARLY, LATE.needing(Map.of()), NIGHT);

        assertThat(TypeChanges.between(PUBLISHED, PUBLISHED, now).planned()).isFalse();
        // Other hours alone plan nothing else.
        assertThat(TypeChanges.between(PUBLISHED, PUBLISHED, List.of(SOONER, LATE, NIGHT))
                        .planned())
                .isTrue();
    }
}
