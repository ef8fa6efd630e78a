package dev.muster.bot.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.metric.DateSpan;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "'',                      2026-11-23, 2026-11-29",
        "week,                    2026-11-23, 2026-11-29",
        "Last  Week,              2026-11-16, 2026-11-22",
        "month,                   2026-11-01, 2026-11-30",
        "last month,              2026-10-01, 2026-10-31",
        "yesterday,               2026-11-24, 2026-11-24",
        "today,                   2026-11-25, 2026-11-25",
        "2026-W47,                2026-11-16, 2026-11-22",
        "2020-w53,                2020-12-28, 2021-01-03",
        "2024-02,                 2024-02-01, 2024-02-29",
        "2026-11-02,              2026-11-02, 2026-11-02",
        "2026-11-02 2026-11-13,   2026-11-02, 2026-11-13",
        "2026-11-02 to 2026-11-13, 2026-11-02, 2026-11-13"
    })
    void whatPeopleTypeIsAPeriod(String typed, LocalDate from, LocalDate to) {
        assertThat(Spans.read(typed, TODAY)).isEqualTo(new Spans.Read.Span(new DateSpan(from, to)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fortnight | `fortnight` is not a period. Write `week`,",
                "2026-13 | `2026-13` is not a period.",
                "2026-W60 | `2026-w60` is not a period.",
                "2026-02-30 | `2026-02-30` is not a period.",
                "2026-11-13 2026-11-02 | 2026-11-02 is before 2026-11-13: write the earlier date first.",
                "2024-11-13 2026-11-02 | These are 720 days; ask for at most 366.",
                "2026-12 | That begins on Tue 1 Dec 2026, which is not here yet.",
                "1 2 3 | `1 2 3` is not a period."
            })
    void whatIsNoneIsSaidInALine(String typed, String line) {
        assertThat(Spans.read(typed, TODAY))
                .isInstanceOfSatisfying(Spans.Read.Wrong.class, wrong -> assertThat(wrong.line())
                        .startsWith(line));
    }

    @Test
    void aLongTextIsCut() {
        assertThat(((Spans.Read.Wrong) Spans.read("x".repeat(1_000_000), TODAY)).line())
                .hasSizeLessThan(300);
    }
}
