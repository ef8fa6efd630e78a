package dev.muster.bot.shift;

import dev.muster.bot.interaction.Weekdays;
import dev.muster.bot.picture.Paper;
import dev.muster.domain.staffing.Staffing;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A usual week as a picture: the work that comes in each hour, and what the people on shift can do of it, now and proposed. */
final class DemandChart {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 600;
    private static final int LEFT = 120;
    private static final int RIGHT = 1170;
    private static final int TOP = 100;
    private static final int BOTTOM = 530;
    private static final int HOURS_A_DAY = 24;
    private static final int HOURS = 7 * HOURS_A_DAY;
    private static final int STEPS = 5;
    private static final Color WORK = Paper.ORANGE;
    private static final Color PROPOSED = Paper.BLUE;
    private static final Color NOW = Paper.GREY;

    private DemandChart() {}

    /**
     * Draws a week from Monday 00:00.
     *
     * @return a PNG
     */
    static byte[] png(Staffing staffing) {
        double most = Stream.of(staffing.work(), staffing.cover(), staffing.before())
                .mapToDouble(Collections::max)
                .max()
                .orElse(0);
        long step = Paper.niceStep(most / STEPS);
        long top = step * Math.max(1, Math.ceilDiv((long) Math.ceil(most), step));
        return Paper.png(WIDTH, HEIGHT, graphics -> {
            int x = Paper.legend(graphics, 40, WORK, "Work that comes, hours");
            x = Paper.legend(graphics, x, NOW, "Cover now");
            Paper.legend(graphics, x, PROPOSED, "Cover proposed");
            scale(graphics, step, top);
            days(graphics);
            bars(graphics, staffing.work(), top);
            line(graphics, staffing.before(), top, NOW, 4);
            line(graphics, staffing.cover(), top, PROPOSED, 5);
        });
    }

    /** What the picture shows, in words: hours of work and of cover on each weekday. */
    static String words(Staffing staffing) {
        return Stream.of(DayOfWeek.values())
                .map(day -> String.format(
                        Locale.ENGLISH,
                        "%s: %.1f h of work, %.1f h covered now, %.1f h proposed.",
                        Weekdays.shortName(day),
                        sum(staffing.work(), day),
                        sum(staffing.before(), day),
                        sum(staffing.cover(), day)))
                .collect(Collectors.joining(" "));
    }

    private static double sum(List<Double> hours, DayOfWeek day) {
        int from = (day.getValue() - 1) * HOURS_A_DAY;
        return hours.subList(from, from + HOURS_A_DAY).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static void scale(Graphics2D graphics, long step, long top) {
        for (long value = 0; value <= top; value += step) {
            int y = (int) y((double) value, top);
            graphics.setColor(Paper.LINES);
            graphics.fillRect(LEFT, y - 1, RIGHT - LEFT, 2);
            graphics.setColor(Paper.QUIET);
            String label = String.valueOf(value);
            graphics.drawString(label, LEFT - 14 - graphics.getFontMetrics().stringWidth(label), y + 9);
        }
    }

    private static void days(Graphics2D graphics) {
        for (DayOfWeek day : DayOfWeek.values()) {
            int from = (int) x((day.getValue() - 1) * HOURS_A_DAY);
            graphics.setColor(Paper.LINES);
            graphics.fillRect(from - 1, TOP, 2, BOTTOM - TOP);
            graphics.setColor(Paper.QUIET);
            String name = Weekdays.shortName(day);
            int middle = (from + (int) x(day.getValue() * HOURS_A_DAY)) / 2;
            graphics.drawString(name, middle - graphics.getFontMetrics().stringWidth(name) / 2, BOTTOM + 40);
        }
    }

    private static void bars(Graphics2D graphics, List<Double> hours, long top) {
        graphics.setColor(WORK);
        for (int hour = 0; hour < HOURS; hour++) {
            double y = y(hours.get(hour), top);
            graphics.fill(new Rectangle2D.Double(x(hour), y, x(hour + 1) - x(hour) - 1, BOTTOM - y));
        }
    }

    private static void line(Graphics2D graphics, List<Double> hours, long top, Color color, int thickness) {
        Path2D path = new Path2D.Double();
        path.moveTo(LEFT, y(hours.getFirst(), top));
        for (int hour = 0; hour < HOURS; hour++) {
            path.lineTo(x(hour), y(hours.get(hour), top));
            path.lineTo(x(hour + 1), y(hours.get(hour), top));
        }
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(path);
    }

    private static double x(int hour) {
        return LEFT + (double) (RIGHT - LEFT) * hour / HOURS;
    }

    private static double y(double value, long top) {
        return BOTTOM - (BOTTOM - TOP) * value / top;
    }
}
