package dev.muster.bot.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.metric.BacklogAges;
import dev.muster.domain.metric.CoverReview;
import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.Figures;
import dev.muster.domain.metric.Mover;
import dev.muster.domain.metric.Mover.By;
import dev.muster.domain.metric.OnShift;
import dev.muster.domain.metric.PeriodInFigures;
import dev.muster.domain.metric.Quality;
import dev.muster.domain.metric.Spread;
import dev.muster.domain.metric.ToldDigest;
import dev.muster.domain.metric.WeekCount;
import dev.muster.domain.metric.WeekReview;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriverLinesTest {
    private static final Figures NONE =
            new Figures(0, 0, 0, 0, new BacklogAges(0, 0, 0, 0), Spread.NONE, Spread.NONE, Spread.NONE, Quality.NONE);

    private static List<String> lines(CoverReview staffing, Mover... movers) {
        PeriodInFigures week = new PeriodInFigures(
                DateSpan.weekOf(LocalDate.of(2026, 11, 23)), false, NONE, NONE, OnShift.NONE, OnShift.NONE, Map.of());
        ToldDigest told = new ToldDigest(
                new WorkspaceId("T1"),
                new TeamId("team-billing"),
                "2026-11-30",
                new WeekCount(week.span(), 0, 0, 0),
                Optional.empty());
        return DriverLines.of(new WeekReview(week, List.of(), List.of(movers), staffing, told, Optional.empty()));
    }

    @Test
    void theLargestMoversLeaveAndCoverAreALineEach() {
        CoverReview staffing = new CoverReview(2, 3, Duration.ofHours(112), Duration.ofHours(88), DayOfWeek.WEDNESDAY);

        assertThat(lines(
                        staffing,
                        new Mover(By.TAG, "tax", 14, 5),
                        new Mover(By.WEEKDAY, "TUESDAY", 3, 9),
                        new Mover(By.PRIORITY, "urgent", 6, 2)))
                .containsExactly(
                        "• `#tax`: 14 opened, 9 more than the week before",
                        "• Tuesday: 3 opened, 6 fewer than the week before",
                        "• Leave: 2 people, 3 working days in all",
                        "• Cover: 88 h of 112 h on shift were nobody's, most of it on Wednesday");
    }

    @Test
    void tagsAreShownAsTheyWereTypedAndCallNobody() {
        assertThat(lines(CoverReview.FULL, new Mover(By.TAG, "<!channel>`", 4, 0)))
                .containsExactly("• `#&lt;!channel&gt;'`: 4 opened, 4 more than the week before");
    }

    @Test
    void whenNothingMovedThereIsNothingToSay() {
        assertThat(lines(CoverReview.FULL)).isEmpty();
    }
}
