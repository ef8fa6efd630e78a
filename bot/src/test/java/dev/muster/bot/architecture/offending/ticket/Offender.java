package dev.muster.bot.architecture.offending.ticket;

import com.slack.api.bolt.App;
import dev.muster.bot.architecture.offending.app.Wiring;
import dev.muster.storage.mongo.Store;
import java.time.Instant;

/** Does everything that the house rules forbid, so that each of them is seen to fail. */
public final class Offender {
    public Store store;
    public App bolt;
    public Wiring wiring;

    public Instant now() {
        return Instant.now();
    }
}
