package dev.muster.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-23",
        "Tomorrow, 2026-11-24",
        "monday, 2026-11-30",
        "TUE, 2026-11-24",
        "sunday, 2026-11-29",
        "2026-12-01, 2026-12-01",
        "2026-12-1, 2026-12-01",
        "2028-02-29, 2028-02-29",
        "2028-11-23, 2028-11-23"
    })
    void datesAreReadAsPeopleTypeThem(String typed, LocalDate date) {
        assertThat(Dates.read(" " + typed + " ", MONDAY)).isEqualTo(new Dates.Read.Date(date));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "2026-02-30~`2026-02-30` doesn't exist: that month has no such day. Write a date like 2026-11-24.",
                "2027-02-29~`2027-02-29` doesn't exist: that month has no such day. Write a date like 2026-11-24.",
                "30.11.~`30.11.` is not a date. Write it like 2026-11-24, or `tomorrow`, or `monday`.",
                "''~`` is not a date. Write it like 2026-11-24, or `tomorrow`, or `monday`.",
                "<!here>~`&lt;!here&gt;` is not a date. Write it like 2026-11-24, or `tomorrow`, or `monday`.",
                "2028-11-24~`2028-11-24` is more than 2 years ahead."
            })
    void whatIsNoDateSaysWhatWouldBeOne(String typed, String line) {
        assertThat(Dates.read(typed, MONDAY)).isEqualTo(new Dates.Read.Wrong(line));
    }

    @Property
    void aWrittenDateReadsAsItself(@ForAll @IntRange(min = -500, max = 700) int days) {
        LocalDate date = MONDAY.plusDays(days);

        assertThat(Dates.read(date.toString(), MONDAY)).isEqualTo(new Dates.Read.Date(date));
    }

    @Test
    void datesReadShort() {
        assertThat(Dates.day(MONDAY)).isEqualTo("Mon 23 Nov");
        assertThat(Dates.dayAndYear(MONDAY)).isEqualTo("Mon 23 Nov 2026");
        assertThat(Dates.range(MONDAY, MONDAY)).isEqualTo("Mon 23 Nov");
        assertThat(Dates.range(MONDAY, MONDAY.plusDays(13))).isEqualTo("Mon 23 Nov to Sun 6 Dec");
    }
}
