package dev.muster.bot.ticket;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.ticket.PlaybookText.Read;
import dev.muster.domain.escalation.Playbook;
import dev.muster.domain.escalation.Step;
import dev.muster.domain.escalation.Target;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The team's members are called ANA and RAJ. */
class PlaybookTextTest {
    private static final ChannelId ENGINEERS = new ChannelId("C0ENG");
    private static final List<Step> ALL = List.of(
            step(new Target.Person(ANA), 15),
            step(new Target.Expert(), 20),
            step(new Target.Lead(), 90),
            step(new Target.Channel(ENGINEERS), 60),
            step(new Target.Person(new UserId("U0DEPUTY")), 24 * 60));

    private static Step step(Target target, int minutes) {
        return new Step(target, Duration.ofMinutes(minutes));
    }

    private static Read read(String typed) {
        return PlaybookText.read(
                typed, team(), name -> name.equals("billing-eng") ? Optional.of(ENGINEERS) : Optional.empty());
    }

    @Test
    void eachLineIsAStep() {
        assertThat(read("@ana 15m\n\nsme 20 min\nLead 1h 30m\n#billing-eng 60m\n<@U0DEPUTY|dep> 1d"))
                .isEqualTo(new Read.Steps(ALL));
        assertThat(read("@ana 15m, expert 20m, lead 1h30m, <#C0ENG|billing-eng> 1h; <@U0DEPUTY> 24h"))
                .isEqualTo(new Read.Steps(ALL));
        assertThat(read(" \n")).isEqualTo(new Read.Steps(List.of()));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        String written = PlaybookText.write(new Playbook(ALL), team());

        assertThat(written).isEqualTo("@ANA 15m\nexpert 20m\nlead 1h30m\n<#C0ENG> 1h\n<@U0DEPUTY> 24h");
        assertThat(read(written)).isEqualTo(new Read.Steps(ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "lead soon", "30m", "lead 0m", "lead 8d", "lead -5m", "lead 1x"})
    void aLineWithoutAPossibleTimeIsNamed(String line) {
        assertThat(read("expert 5m\n" + line))
                .isInstanceOfSatisfying(Read.Wrong.class, wrong -> assertThat(wrong.line())
                        .startsWith("Line 2, `" + line + "`: say who, then how long to wait"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@nobody 5m", "#nowhere 5m", "someone else 5m"})
    void aLineWithSomebodyUnknownIsNamed(String line) {
        assertThat(read(line)).isInstanceOfSatisfying(Read.Wrong.class, wrong -> assertThat(wrong.line())
                .startsWith("Line 1, `" + line + "`: I know `expert`, `lead`"));
    }

    @Test
    void elevenStepsAreTooMany() {
        assertThat(read(String.join("\n", Collections.nCopies(11, "lead 5m"))))
                .isEqualTo(new Read.Wrong("That are 11 steps; at most 10 are possible."));
    }

    @Test
    void aPlaybookReadsAsASentence() {
        assertThat(PlaybookText.inOneLine(new Playbook(ALL)))
                .isEqualTo("<@U0ANA> (15 min), then an expert on shift (20 min), then the lead (1 h 30 min),"
                        + " then <#C0ENG> (1 h), then <@U0DEPUTY> (1 d)");
    }
}
