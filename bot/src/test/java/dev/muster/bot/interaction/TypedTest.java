package dev.muster.bot.interaction;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Refund fails~Refund fails",
                "a &lt; b &amp;&amp; c &gt; d~a < b && c > d",
                "&amp;lt; stays~&lt; stays",
                "ask <@U0ANA|ana>~ask @ana",
                "ask <@W0ANA>~ask @W0ANA",
                "see <#C0BILLING|billing>~see #billing",
                "see <#C0BILLING|>~see #C0BILLING",
                "<!channel> help~@channel help",
                "<!here|here> help~@here help",
                "<!subteam^S012ABC|@support> help~@support help",
                "see <https://example.com/a?b=1&amp;c=2>~see https://example.com/a?b=1&c=2",
                "see <https://example.com|example.com>~see https://example.com",
                "write to <mailto:ana@example.com|ana@example.com>~write to ana@example.com",
                "costs $1 \\ more~costs $1 \\ more"
            })
    void slacksMarkupReadsAsItWasTyped(String arrived, String typed) {
        assertThat(Typed.plain(arrived)).isEqualTo(typed);
    }

    @Test
    void aPersonIsMeantByMentionOrByName() {
        assertThat(Typed.person("<@U0ANA|ana>", team())).contains(ANA);
        assertThat(Typed.person(" <@U0NEW> ", team())).contains(new UserId("U0NEW"));
        assertThat(Typed.person("@raj", team())).contains(RAJ);
        assertThat(Typed.person("RAJ", team())).contains(RAJ);
    }

    @Test
    void whatNamesNobodyIsNobody() {
        assertThat(Typed.person("@bob", team())).isEmpty();
        assertThat(Typed.person("", team())).isEmpty();
        assertThat(Typed.person("<@U0ANA> <@U0RAJ>", team())).isEmpty();
    }
}
