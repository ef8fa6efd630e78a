package dev.muster.simulator.blockkit;

import static dev.muster.simulator.blockkit.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit takes its last value and refuses the next, at the place where it is exceeded. */
class LimitsTest {
    static Stream<Limit> limits() {
        return Stream.concat(BlockLimits.all(), ElementLimits.all());
    }

    @ParameterizedTest
    @MethodSource("limits")
    void theLastValueIsTakenAndTheNextIsRefused(Limit limit) {
        JsonElement right = json(limit.payload().apply(limit.last()));
        JsonElement wrong = json(limit.payload().apply(limit.next()));

        assertThat(problems(right)).as(limit.name() + " at its limit").isEmpty();
        assertThat(problems(wrong))
                .as(limit.name() + " beyond its limit")
                .anyMatch(problem -> problem.endsWith("[json-pointer:" + limit.pointer() + "]"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void thePublishedSchemaTakesTheLastValueToo(Limit limit) {
        PublishedSchema.accepts(json(limit.payload().apply(limit.last())));
    }

    static List<String> problems(JsonElement payload) {
        return payload.isJsonArray()
                ? BlockKit.problemsInMessage(payload.getAsJsonArray())
                : BlockKit.problemsInView(payload.getAsJsonObject());
    }
}
