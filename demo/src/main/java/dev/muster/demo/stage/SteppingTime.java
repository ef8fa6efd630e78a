package dev.muster.demo.stage;

import com.google.gson.JsonObject;
import dev.muster.simulator.MovableClock;
import dev.muster.simulator.page.TimeControls;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The page's time buttons: time jumps, but stops at everything that falls due on the way, so that nothing is missed. */
public final class SteppingTime implements TimeControls {
    private final MovableClock clock;
    private @Nullable Stage stage;

    public SteppingTime(MovableClock clock) {
        this.clock = clock;
    }

    /** Which stage's time it is; until then the buttons do nothing. */
    public synchronized void moves(Stage whose) {
        stage = whose;
    }

    @Override
    public JsonObject now() {
        JsonObject now = new JsonObject();
        now.addProperty("now", clock.instant().toString());
        now.addProperty("frozen", clock.isFrozen());
        return now;
    }

    @Override
    public synchronized void advance(Duration by) {
        if (stage != null) {
            stage.moveBy(by);
        }
    }

    @Override
    public synchronized void toNextMonday(ZoneId zone) {
        if (stage != null) {
            stage.moveTo(nextMonday(clock.instant().atZone(zone)));
        }
    }

    private static Instant nextMonday(ZonedDateTime now) {
        ZonedDateTime monday =
                now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(LocalTime.of(8, 59));
        return (monday.isAfter(now) ? monday : monday.plusWeeks(1)).toInstant();
    }
}
