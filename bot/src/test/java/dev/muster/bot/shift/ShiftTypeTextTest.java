package dev.muster.bot.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Skill;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftTypeTextTest {
    private static String wrong(String typed) {
        return ((ShiftTypeText.Read.Wrong) ShiftTypeText.read(typed)).line();
    }

    @Test
    void theExampleIsReadAsItSays() {
        assertThat(ShiftTypeText.read(ShiftTypeText.EXAMPLE))
                .isEqualTo(new ShiftTypeText.Read.Types(List.of(new ShiftType(
                        "Late",
                        LocalTime.of(14, 0),
                        LocalTime.of(22, 0),
                        Map.of(
                                DayOfWeek.MONDAY, 2,
                                DayOfWeek.TUESDAY, 2,
                                DayOfWeek.WEDNESDAY, 2,
                                DayOfWeek.THURSDAY, 2,
                                DayOfWeek.FRIDAY, 2,
                                DayOfWeek.SATURDAY, 1),
                        new Skill("tax")))));
    }

    @Test
    void aShiftMayEndAtMidnight() {
        ShiftTypeText.Read.Types read =
                (ShiftTypeText.Read.Types) ShiftTypeText.read("\nLate 2 16:00 – 24:00 Mon 1\n\n");

        assertThat(read.types()).singleElement().satisfies(type -> {
            assertThat(type.name()).isEqualTo("Late 2");
            assertThat(type.end()).isEqualTo(LocalTime.MIDNIGHT);
            assertThat(type.crossesMidnight()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Late",
                "Late 14:00 Mon 1",
                "Late 14:00-25:00 Mon 1",
                "Late 14:60-22:00 Mon 1",
                "Late 14:00-22:00 Moo 1",
                "Late 14:00-22:00 Mon",
                "Late 14:00-22:00 Mon 1 skill:!",
                "Late 14:00-22:00 Mon 100",
                "Late 14:00-22:00 Mon-Fri 1, Fri 2",
                "A name of more than twenty 14:00-22:00 Mon 1"
            })
    void aLineThatCannotBeReadIsShownBesideOneThatCan(String line) {
        assertThat(wrong("Early 07:00-15:00 Mon 1\n" + line))
                .isEqualTo("Can't read \"" + line + "\". Write lines like: " + ShiftTypeText.EXAMPLE);
    }

    @Test
    void namesAreDifferentAndThereIsAtLeastOneAndAtMostTwelve() {
        assertThat(wrong("Late 07:00-15:00 Mon 1\nlate 08:00-16:00 Mon 1"))
                .isEqualTo("There are two shift types called \"late\".");
        assertThat(wrong(" \n ")).isEqualTo("Write at least one line like: " + ShiftTypeText.EXAMPLE);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 13; i++) {
            many.append("S").append(i).append(" 07:00-15:00 Mon 1\n");
        }
        assertThat(wrong(many.toString())).isEqualTo("These are 13 shift types; at most 12 are possible.");
    }

    @Provide
    Arbitrary<ShiftType> types() {
        return Combinators.combine(
                        Arbitraries.of("Early", "Late 2", "Früh", "夜", "🌙 Night", "Mon-Fri", "a,b"),
                        Arbitraries.integers().between(0, 1439),
                        Arbitraries.integers().between(0, 1439),
                        Arbitraries.maps(
                                        Arbitraries.of(DayOfWeek.class),
                                        Arbitraries.integers().between(0, 99))
                                .ofMinSize(1),
                        Arbitraries.of(new Skill("tax"), new Skill("revenue-recognition"))
                                .injectNull(0.5))
                .as((name, start, end, needed, skill) -> new ShiftType(
                        name, LocalTime.ofSecondOfDay(start * 60L), LocalTime.ofSecondOfDay(end * 60L), needed, skill));
    }

    @Property
    void whatIsWrittenReadsAsItself(@ForAll("types") ShiftType type) {
        assertThat(ShiftTypeText.read(ShiftTypeText.write(List.of(type))))
                .isEqualTo(new ShiftTypeText.Read.Types(List.of(type)));
    }
}
