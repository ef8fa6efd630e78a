package dev.muster.simulator;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.page.TimeControls;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** Moves the clock on behalf of the page. */
record ClockControls(MovableClock clock) implements TimeControls {

    @Override
    public JsonObject now() {
        return Json.object("now", clock.instant().toString(), "frozen", clock.isFrozen());
    }

    @Override
    public void advance(Duration by) {
        clock.advance(by);
    }

    /** One minute before the working week of somebody in that zone. */
    @Override
    public void toNextMonday(ZoneId zone) {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime monday =
                now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(LocalTime.of(8, 59));
        clock.set((monday.isAfter(now) ? monday : monday.plusWeeks(1)).toInstant());
    }
}
