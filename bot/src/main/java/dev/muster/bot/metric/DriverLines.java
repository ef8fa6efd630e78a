package dev.muster.bot.metric;

import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.launch.LaunchMessages;
import dev.muster.domain.launch.Launch;
import dev.muster.domain.metric.CoverReview;
import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.LaunchEffect;
import dev.muster.domain.metric.Mover;
import dev.muster.domain.metric.WeekReview;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What drove the change of a period, a line each; none when nothing clearly did. */
final class DriverLines {
    /** With two more for leave and cover it is short enough to be read. */
    private static final int MOST_MOVERS = 2;

    private static final int MOST_LAUNCHES = 5;

    private static final long MINUTES_PER_HOUR = 60;

    private DriverLines() {}

    static List<String> of(WeekReview review) {
        return of(
                review.launches(),
                review.movers(),
                MOST_MOVERS,
                review.staffing(),
                review.figures().span());
    }

    /**
     * The same for any period.
     *
     * @param most how many movers
     */
    static List<String> of(
            List<LaunchEffect> launches, List<Mover> movers, int most, CoverReview staffing, DateSpan span) {
        List<String> lines = new ArrayList<>();
        launches.stream().limit(MOST_LAUNCHES).map(launch -> line(launch, span)).forEach(lines::add);
        if (launches.size() > MOST_LAUNCHES) {
            lines.add("• %d more launches".formatted(launches.size() - MOST_LAUNCHES));
        }
        movers.stream().limit(most).map(mover -> line(mover, span)).forEach(lines::add);
        if (staffing.peopleOnLeave() > 0) {
            lines.add("• Leave: %s, %s in all"
                    .formatted(
                            count(staffing.peopleOnLeave(), "person", "people"),
                            count(staffing.daysOfLeave(), "working day", "working days")));
        }
        if (staffing.isShort() && staffing.shortest() != null) {
            lines.add("• Cover: %s h of %s h on shift were nobody's, most of it on %s"
                    .formatted(hours(staffing.missing()), hours(staffing.needed()), day(staffing.shortest())));
        }
        return lines;
    }

    private static String line(LaunchEffect effect, DateSpan span) {
        Launch launch = effect.launch();
        String name = "• Launch on %s: %s".formatted(Dates.day(launch.on()), LaunchMessages.name(launch));
        if (launch.area() == null) {
            return name;
        }
        int change = effect.now() - effect.before();
        String than =
                change == 0 ? "as many as" : "%d %s than".formatted(Math.abs(change), change > 0 ? "more" : "fewer");
        return name
                + "; %s about it opened, %s the %s"
                        .formatted(count(effect.now(), "ticket", "tickets"), than, FigureLines.before(span));
    }

    private static String line(Mover mover, DateSpan span) {
        return "• %s: %d opened, %d %s than the %s"
                .formatted(
                        name(mover),
                        mover.now(),
                        Math.abs(mover.change()),
                        mover.change() > 0 ? "more" : "fewer",
                        FigureLines.before(span));
    }

    private static String name(Mover mover) {
        return switch (mover.by()) {
            case TAG -> "`#" + Mrkdwn.code(mover.name()) + "`";
            case AREA -> "Area " + Mrkdwn.escape(mover.name());
            case SEGMENT -> "Segment " + mover.name();
            case PRIORITY -> "Priority " + mover.name();
            case WEEKDAY -> day(DayOfWeek.valueOf(mover.name()));
        };
    }

    private static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static String hours(Duration time) {
        return String.valueOf(Math.round((double) time.toMinutes() / MINUTES_PER_HOUR));
    }
}
