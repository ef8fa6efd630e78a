package dev.muster.domain.metric;

import static dev.muster.domain.metric.FigureGoal.Band.MET;
import static dev.muster.domain.metric.FigureGoal.Band.MISSED;
import static dev.muster.domain.metric.FigureGoal.Band.NEARLY_MET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.metric.FigureGoal.Standing;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureGoalTest {
    private static final DateSpan WEEK = DateSpan.weekOf(LocalDate.of(2026, 11, 23));

    private static PeriodInFigures period(DateSpan span, boolean soFar) {
        Spread fourHours = new Spread(3, Duration.ofHours(4).plusSeconds(59), Duration.ofHours(9));
        Figures figures = new Figures(
                12,
                8,
                0,
                1,
                new BacklogAges(0, 2, 0, 1),
                Spread.NONE,
                fourHours,
                fourHours,
                new Quality(new Share(2, 3), Share.NONE, Share.NONE));
        return new PeriodInFigures(span, soFar, figures, figures, OnShift.NONE, OnShift.NONE, Map.of());
    }

    @Test
    void aGoalOfDurationsIsMetFromBelow() {
        FigureGoal goal = new FigureGoal(Figure.FIRST_RESPONSE, 240);

        assertThat(goal.of(240)).isEqualTo(new Standing(MET, 0));
        assertThat(goal.of(264)).isEqualTo(new Standing(NEARLY_MET, 24));
        assertThat(goal.of(265)).isEqualTo(new Standing(MISSED, 25));
    }

    @Test
    void aGoalOfWhatIsBetterHighIsMetFromAbove() {
        FigureGoal goal = new FigureGoal(Figure.SLA_ATTAINED, 90);

        assertThat(goal.of(90)).isEqualTo(new Standing(MET, 0));
        assertThat(goal.of(81)).isEqualTo(new Standing(NEARLY_MET, 9));
        assertThat(goal.of(80)).isEqualTo(new Standing(MISSED, 10));
    }

    @Test
    void whatIsJudgedIsWhatIsShown() {
        // 4 h and 59 s are shown as 4 h; two of three as 67 %.
        assertThat(new FigureGoal(Figure.FIRST_RESPONSE, 240).of(period(WEEK, false)))
                .contains(new Standing(MET, 0));
        assertThat(new FigureGoal(Figure.SLA_ATTAINED, 67).of(period(WEEK, false)))
                .contains(new Standing(MET, 0));
        assertThat(new FigureGoal(Figure.REOPEN_RATE, 13).of(period(WEEK, false)))
                .contains(new Standing(MET, 0));
        assertThat(new FigureGoal(Figure.BACKLOG, 2).of(period(WEEK, false))).contains(new Standing(MISSED, 1));
    }

    @Test
    void whatGrowsWithThePeriodIsOnlyHeldAgainstWholeWeeks() {
        FigureGoal goal = new FigureGoal(Figure.RESOLVED, 10);

        assertThat(goal.of(period(WEEK, false))).contains(new Standing(MISSED, 2));
        assertThat(goal.of(period(WEEK, true))).isEmpty();
        assertThat(goal.of(period(DateSpan.month(YearMonth.of(2026, 11)), false)))
                .isEmpty();
    }

    @Test
    void withoutAFigureThereIsNothingToJudge() {
        assertThat(new FigureGoal(Figure.TIME_TO_CLAIM, 60).of(period(WEEK, false)))
                .isEmpty();
        assertThat(new FigureGoal(Figure.COVER, 95).of(period(WEEK, false))).isEmpty();
        assertThat(new FigureGoal(Figure.LOAD, 3).of(period(WEEK, false))).isEmpty();
    }

    @Test
    void noGoalIsBeyondWhatThereIs() {
        assertThat(FigureGoal.isPossible(Figure.COVER, 100)).isTrue();
        assertThat(FigureGoal.isPossible(Figure.COVER, 101)).isFalse();
        assertThat(FigureGoal.isPossible(Figure.BACKLOG, -1)).isFalse();
        assertThat(FigureGoal.isPossible(Figure.LOAD, Double.NaN)).isFalse();
    }
}
