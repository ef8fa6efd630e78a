package dev.muster.bot.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What calendars must know about a zone: each change of its clocks over a span, by itself. Rules that repeat would be
 * shorter, and wrong where a government sets dates year by year.
 */
final class ZoneText {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneText() {}

    /**
     * A zone as it is between two UTC instants.
     *
     * @param from the first instant that must be right
     * @param to the last one
     */
    static VTimezone of(ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        VTimezone timezone = new VTimezone(zone.getId());
        ZoneOffsetTransition change = rules.previousTransition(from.plusSeconds(1));
        if (change == null) {
            ZoneOffset offset = rules.getOffset(from);
            add(timezone, observance(zone, LONG_AGO, offset, offset, from));
            change = rules.nextTransition(from);
        }
        for (; change != null && !change.getInstant().isAfter(to); change = rules.nextTransition(change.getInstant())) {
            add(
                    timezone,
                    observance(
                            zone,
                            change.getDateTimeBefore(),
                            change.getOffsetBefore(),
                            change.getOffsetAfter(),
                            change.getInstant()));
        }
        return timezone;
    }

    private static Observance observance(
            ZoneId zone, LocalDateTime start, ZoneOffset before, ZoneOffset after, Instant at) {
        Observance observance = zone.getRules().isDaylightSavings(at) ? new DaylightSavingsTime() : new StandardTime();
        observance.setDateStart(new DateTimeComponents(
                start.getYear(),
                start.getMonthValue(),
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        observance.addTimezoneName(NAME.format(at.atZone(zone)));
        return observance;
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(TimeUnit.SECONDS.toMillis(offset.getTotalSeconds()));
    }

    private static void add(VTimezone timezone, Observance observance) {
        if (observance instanceof DaylightSavingsTime daylight) {
            timezone.addDaylightSavingsTime(daylight);
        } else {
            timezone.addStandardTime((StandardTime) observance);
        }
    }
}
