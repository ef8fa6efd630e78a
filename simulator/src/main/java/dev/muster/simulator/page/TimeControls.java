package dev.muster.simulator.page;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.ZoneId;

/** What the page may do to the clock. */
public interface TimeControls {
    /** The time as an ISO instant under {@code now}, and whether it stands under {@code frozen}. */
    JsonObject now();

    void advance(Duration by);

    /** To 08:59 on the next Monday in a zone. */
    void toNextMonday(ZoneId zone);
}
