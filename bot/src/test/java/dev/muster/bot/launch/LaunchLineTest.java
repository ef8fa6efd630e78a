package dev.muster.bot.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.ProductArea;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchLineTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void aLineSaysWhatWhenWhereAndAboutWhat() {
        assertThat(LaunchLine.read("New checkout on 2026-11-17 area:Checkout link:https://example.com/plan", MONDAY))
                .isEqualTo(new LaunchLine.Read.Ok(new LaunchLine(
                        "New checkout",
                        LocalDate.of(2026, 11, 17),
                        new ProductArea("checkout"),
                        new OutsideLink("https://example.com/plan"))));
    }

    @ParameterizedTest
    @CsvSource({
        "New checkout, New checkout, 2026-11-23",
        "New checkout on friday, New checkout, 2026-11-27",
        "Sign-in on Android, Sign-in on Android, 2026-11-23",
        "Sign-in on Android on tomorrow, Sign-in on Android, 2026-11-24"
    })
    void withoutADateItIsTodayAndOnlyADateIsTakenForOne(String typed, String what, LocalDate on) {
        assertThat(LaunchLine.read(typed, MONDAY))
                .isEqualTo(new LaunchLine.Read.Ok(new LaunchLine(what, on, null, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "New checkout on 2026-02-30, doesn't exist",
        "New checkout on 31.12., is not a date",
        "area:!!, is no product area",
        "New checkout link:example, is no address",
        "area:billing, What is launched?"
    })
    void aWrongLineIsToldWhatWouldBeRight(String typed, String why) {
        assertThat(LaunchLine.read(typed, MONDAY))
                .isInstanceOfSatisfying(LaunchLine.Read.Wrong.class, wrong -> assertThat(wrong.line())
                        .contains(why));
    }
}
