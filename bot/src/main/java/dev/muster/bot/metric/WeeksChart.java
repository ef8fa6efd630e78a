package dev.muster.bot.metric;

import dev.muster.bot.picture.Paper;
import dev.muster.domain.metric.WeekCount;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.YAxisPosition;

/** Weeks beside each other as a picture: what was opened, resolved and left. */
final class WeeksChart {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 600;
    private static final int LEGEND_HEIGHT = 84;
    /** What is left of the height for bars, about: it decides which steps of the scale get a line. */
    private static final int PLOT_HEIGHT = 425;

    private static final int STEPS = 5;
    /** A backlog so many times higher than the bars beside it has a scale of its own. */
    private static final int TOWERING = 5;

    private static final int FEW_WEEKS = 4;

    private static final Color OPENED = Paper.ORANGE;
    private static final Color RESOLVED = Paper.BLUE;
    private static final Color BACKLOG = Paper.GREY;

    private WeeksChart() {}

    /**
     * Draws weeks, oldest first.
     *
     * @return a PNG
     */
    static byte[] png(List<WeekCount> weeks) {
        int flow = weeks.stream()
                .mapToInt(w -> Math.max(w.opened(), w.resolved()))
                .max()
                .orElse(0);
        int backlog = weeks.stream().mapToInt(WeekCount::backlog).max().orElse(0);
        boolean apart = backlog > TOWERING * (long) Math.max(flow, STEPS);
        return Paper.png(WIDTH, HEIGHT, graphics -> {
            drawLegend(graphics, apart);
            graphics.translate(0, LEGEND_HEIGHT);
            chart(weeks, flow, backlog, apart).paint(graphics, WIDTH, HEIGHT - LEGEND_HEIGHT);
        });
    }

    /** What the picture shows, in words: "Week 46: 30 opened, 29 resolved, 20 left. ..." */
    static String words(List<WeekCount> weeks) {
        return weeks.stream()
                .map(w -> "%s: %d opened, %d resolved, %d left."
                        .formatted(FigureLines.name(w.week()), w.opened(), w.resolved(), w.backlog()))
                .collect(Collectors.joining(" "));
    }

    private static CategoryChart chart(List<WeekCount> weeks, int flow, int backlog, boolean apart) {
        CategoryChart chart = new CategoryChart(WIDTH, HEIGHT - LEGEND_HEIGHT);
        CategoryStyler style = chart.getStyler();
        style(style);
        style.setAvailableSpaceFill(weeks.size() < FEW_WEEKS ? 0.1 + 0.2 * weeks.size() : 0.75);
        long most = Math.max(1, apart ? flow : Math.max(flow, backlog));
        long step = Paper.niceStep((double) most / STEPS);
        long steps = Math.ceilDiv(most, step);
        style.setYAxisMin(0, 0.0);
        style.setYAxisMax(0, (double) step * steps);
        // A line for each step, not for half of one.
        style.setYAxisTickMarkSpacingHint((int) (0.8 * PLOT_HEIGHT / steps));
        List<String> names = weeks.stream()
                .map(w -> w.week().isoWeek().substring("2026-".length()))
                .toList();
        chart.addSeries("Opened", names, weeks.stream().map(WeekCount::opened).toList())
                .setFillColor(OPENED);
        chart.addSeries(
                        "Resolved",
                        names,
                        weeks.stream().map(WeekCount::resolved).toList())
                .setFillColor(RESOLVED);
        CategorySeries left = chart.addSeries(
                "Backlog", names, weeks.stream().map(WeekCount::backlog).toList());
        left.setFillColor(BACKLOG);
        if (apart) {
            left.setYAxisGroup(1);
            style.setYAxisGroupPosition(1, YAxisPosition.Right);
            style.setYAxisMin(1, 0.0);
            style.setYAxisMax(1, (double) Paper.niceStep((double) backlog / steps) * steps);
        }
        return chart;
    }

    private static void style(CategoryStyler style) {
        style.setBaseFont(Paper.FONT);
        style.setAxisTickLabelsFont(Paper.FONT);
        style.setAxisTickLabelsColor(Paper.QUIET);
        style.setChartBackgroundColor(Paper.WHITE);
        style.setPlotBackgroundColor(Paper.WHITE);
        style.setPlotGridLinesColor(Paper.LINES);
        style.setPlotGridLinesStroke(new BasicStroke(2));
        style.setPlotGridVerticalLinesVisible(false);
        style.setPlotBorderVisible(false);
        style.setAxisTicksMarksVisible(false);
        style.setAxisTicksLineVisible(false);
        style.setChartTitleVisible(false);
        style.setAxisTitlesVisible(false);
        style.setLegendVisible(false);
        style.setChartPadding(20);
        style.setPlotMargin(0);
        style.setAxisTickPadding(14);
        // With all of it, the line at 0 would be left out.
        style.setPlotContentSize(0.999);
        style.setLocale(Locale.ROOT);
        style.setYAxisDecimalPattern("#,##0");
        style.setAntiAlias(true);
        style.setTextAntiAlias(true);
    }

    /** By hand: the library's puts words on different lines. */
    private static void drawLegend(Graphics2D graphics, boolean apart) {
        int x = Paper.legend(graphics, 40, OPENED, "Opened");
        x = Paper.legend(graphics, x, RESOLVED, "Resolved");
        Paper.legend(
                graphics, x, BACKLOG, apart ? "Backlog at the week's end (right scale)" : "Backlog at the week's end");
    }
}
