package dev.muster.bot.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeededNumbersTest {
    @Property
    void whatAButtonCarriesIsReadBack(
            @ForAll @LongRange(min = 1, max = 1_000_000) long version,
            @ForAll @Size(min = 1, max = 12) List<@Size(7) List<@IntRange(max = 999) Integer>> people) {
        NeededNumbers numbers = new NeededNumbers(version, people);

        assertThat(NeededNumbers.read(numbers.value())).contains(numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1:", "1:1,2,3", "x:1,1,1,1,1,1,1", "1:1,1,1,1,1,1,1,1", "1:1,1,1,1,1,1,-1"})
    void whatNoButtonOfOursCarriesIsNothing(String value) {
        assertThat(NeededNumbers.read(value)).isEmpty();
    }
}
