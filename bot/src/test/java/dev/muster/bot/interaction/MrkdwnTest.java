package dev.muster.bot.interaction;

import static dev.muster.bot.BotFixture.NASTY;
import static dev.muster.bot.BotFixture.NASTY_ESCAPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkdwnTest {
    @Test
    void whatPeopleTypeCallsNobody() {
        assertThat(Mrkdwn.escape(NASTY)).isEqualTo(NASTY_ESCAPED);
        assertThat(Mrkdwn.escape("&lt;!here&gt;")).isEqualTo("&amp;lt;!here&amp;gt;");
    }

    @Property
    void escapedTextHasNoMarkupLeftAndReadsAsItWasTyped(@ForAll String typed) {
        assertThat(Mrkdwn.escape(typed)).doesNotContain("<", ">");
        assertThat(Typed.plain(Mrkdwn.escape(typed))).startsWith(typed);
    }

    @Test
    void marksThatTurnTheDirectionAroundEndWithTheText() {
        assertThat(Mrkdwn.escape("\u202Egnp.exe")).isEqualTo("\u202Egnp.exe\u202C");
        assertThat(Mrkdwn.escape("\u202Aa\u202C \u2067b \u2067c\u2069")).endsWith("c\u2069\u2069");
        assertThat(Mrkdwn.escape("שלום \u200F")).isEqualTo("שלום \u200F");
    }

    @Test
    void asterisksInBoldTextDoNotEndIt() {
        assertThat(Mrkdwn.bold("A *very* <big> one")).isEqualTo("*A ∗very∗ &lt;big&gt; one*");
    }

    @Test
    void codeStaysBetweenItsBackticks() {
        assertThat(Mrkdwn.code("a`b <!here>")).isEqualTo("a'b &lt;!here&gt;");
    }

    @Test
    void peopleAreListedAsOneSaysIt() {
        UserId ana = new UserId("U0ANA");
        UserId raj = new UserId("U0RAJ");
        UserId mei = new UserId("U0MEI");

        assertThat(Mrkdwn.mentions(List.of())).isEqualTo("nobody");
        assertThat(Mrkdwn.mentions(List.of(ana))).isEqualTo("<@U0ANA>");
        assertThat(Mrkdwn.mentions(List.of(ana, raj, mei))).isEqualTo("<@U0ANA>, <@U0RAJ> and <@U0MEI>");
    }

    @Test
    void aTimeShowsInEveryReadersZoneAndFallsBackToUtc() {
        assertThat(Mrkdwn.time(Instant.parse("2026-11-23T08:05:00Z")))
                .isEqualTo("<!date^1795421100^{date_short_pretty} at {time}|2026-11-23 08:05 UTC>");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, less than a minute",
        "PT59.9S, less than a minute",
        "PT1M, 1 min",
        "PT59M59S, 59 min",
        "PT1H, 1 h",
        "PT2H5M, 2 h 5 min",
        "PT24H, 1 d",
        "PT76H30M, 3 d 4 h"
    })
    void durationsReadAsPeopleSayThem(Duration duration, String words) {
        assertThat(Mrkdwn.duration(duration)).isEqualTo(words);
    }

    @Property
    void shortenedTextIsNeverLongerAndNeverHalfACharacter(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 50) int most) {
        String shortened = Mrkdwn.shorten(text, most);

        assertThat(shortened.codePointCount(0, shortened.length())).isLessThanOrEqualTo(most);
        if (text.codePointCount(0, text.length()) <= most) {
            assertThat(shortened).isEqualTo(text);
        } else {
            assertThat(shortened).endsWith("…");
        }
    }

    @Test
    void anEmojiIsNotCutInTwo() {
        assertThat(Mrkdwn.shorten("😀😀😀", 2)).isEqualTo("😀…");
    }
}
