package dev.muster.bot.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.shift.TypeChanges;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeChangesTextTest {
    private static final Period WEEK = new Period(LocalDate.of(2026, 11, 23), 1);

    private static ShiftType type(String name, String start, String end) {
        return new ShiftType(name, LocalTime.parse(start), LocalTime.parse(end), Map.of(), null);
    }

    @Test
    void namesAreEscapedAndOtherHoursComeWithTheWayOut() {
        TypeChanges.Change hours =
                new TypeChanges.Hours(type("<Late>", "14:00", "22:00"), type("<Late>", "15:00", "23:00"));

        assertThat(TypeChangesText.line(new TypeChanges(List.of(hours), true), WEEK))
                .contains("*&lt;Late&gt;* keeps 14:00-22:00 here, not 15:00-23:00.")
                .contains("`/shift plan 2026-11-30`", "another name by `/shift types`")
                .doesNotContain("<", "planned for what is needed now");
    }

    @Test
    void aProposalOfBeforeTheLastChangeIsToBePlannedAgain() {
        List<TypeChanges.Change> needs = List.of(
                new TypeChanges.Needs("Early"), new TypeChanges.Needs("Late"), new TypeChanges.GivenUp("Night"));

        assertThat(TypeChangesText.line(new TypeChanges(needs, false), WEEK))
                .contains("other people are needed on *Early* and *Late*; *Night* is given up.")
                .endsWith("This was planned before the last change: *Plan again* follows it.")
                .doesNotContain("New hours");
    }
}
