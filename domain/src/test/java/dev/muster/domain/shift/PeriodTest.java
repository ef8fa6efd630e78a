package dev.muster.domain.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate THURSDAY = LocalDate.of(2027, 3, 25);

    @Test
    void coversWholeWeeksFromAnyDateAcrossAClockChange() {
        Period period = new Period(THURSDAY, 2);

        assertThat(period.to()).isEqualTo(LocalDate.of(2027, 4, 7));
        assertThat(period.dates()).hasSize(14).startsWith(THURSDAY).endsWith(period.to());
    }

    @Test
    void containsItsFirstAndItsLastDateAndNothingBeyond() {
        Period period = new Period(THURSDAY, 1);

        assertThat(period.contains(THURSDAY)).isTrue();
        assertThat(period.contains(period.to())).isTrue();
        assertThat(period.contains(THURSDAY.minusDays(1))).isFalse();
        assertThat(period.contains(period.to().plusDays(1))).isFalse();
    }

    @Test
    void overlapsWhatSharesOneDateButNotItsNeighbour() {
        Period period = new Period(THURSDAY, 1);

        assertThat(period.overlaps(new Period(period.to(), 1))).isTrue();
        assertThat(new Period(period.to(), 1).overlaps(period)).isTrue();
        assertThat(period.overlaps(new Period(period.to().plusDays(1), 4))).isFalse();
    }

    @Test
    void coversOneToFourWeeks() {
        assertThat(new Period(THURSDAY, Period.MOST_WEEKS).dates()).hasSize(28);
        assertThatThrownBy(() -> new Period(THURSDAY, 0)).hasMessageContaining("1 to 4");
        assertThatThrownBy(() -> new Period(THURSDAY, 5)).hasMessageContaining("of 5 weeks");
    }
}
