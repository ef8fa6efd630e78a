package dev.muster.bot.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.SlaTargets.Target;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTextTest {
    private static final String REST = ", high 1h/8h, normal 4h/24h, low 8h/40h";

    @Test
    void targetsAreWrittenAsPeopleWriteThem() {
        assertThat(TargetsText.write(SlaTargets.DEFAULT)).isEqualTo("urgent 30m/4h" + REST);
        assertThat(TargetsText.read("Low 8h/40h; urgent 1h 30min / 4 h, normal 4h/24h, high 1h/8h"))
                .contains(new SlaTargets(
                        new Target(Duration.ofMinutes(90), Duration.ofHours(4)),
                        SlaTargets.DEFAULT.high(),
                        SlaTargets.DEFAULT.normal(),
                        SlaTargets.DEFAULT.low()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "urgent 30m/4h",
                "urgent 30m/4h, urgent 30m/4h" + REST,
                "urgent 30/4" + REST,
                "urgent 0m/4h" + REST,
                "urgent 5h/4h" + REST,
                "urgent 30m/1001h" + REST,
                "urgent /" + REST,
                "asap 30m/4h" + REST
            })
    void whatCannotBeReadIsNothing(String typed) {
        assertThat(TargetsText.read(typed)).isEmpty();
    }

    @Provide
    Arbitrary<Target> targets() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(1, 30_000);
        return Combinators.combine(minutes, minutes)
                .as((response, more) -> new Target(Duration.ofMinutes(response), Duration.ofMinutes(response + more)));
    }

    @Property
    void whatIsWrittenReadsAsItself(@ForAll("targets") Target one, @ForAll("targets") Target other) {
        SlaTargets targets = new SlaTargets(one, other, other, one);

        assertThat(TargetsText.read(TargetsText.write(targets))).contains(targets);
    }
}
