package dev.muster.domain.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkingRulesTest {
    @Test
    void theDefaultIsElevenHoursOfRestFiveDaysAndFortyHours() {
        assertThat(WorkingRules.DEFAULT).isEqualTo(new WorkingRules(Duration.ofHours(11), 5, Duration.ofHours(40)));
    }
}
