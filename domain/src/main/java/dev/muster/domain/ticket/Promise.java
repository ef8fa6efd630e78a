package dev.muster.domain.ticket;

import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.SlaTargets.Target;
import java.time.Duration;

/** What a team promises about a ticket. */
public enum Promise {
    FIRST_RESPONSE("first-response"),
    RESOLUTION("resolution");

    private final String key;

    Promise(String key) {
        this.key = key;
    }

    /** The name in ids. */
    public String key() {
        return key;
    }

    /** How much business time a team allows itself for a ticket of a priority. */
    Duration target(SlaTargets targets, Priority priority) {
        Target target =
                switch (priority) {
                    case URGENT -> targets.urgent();
                    case HIGH -> targets.high();
                    case NORMAL -> targets.normal();
                    case LOW -> targets.low();
                };
        return this == FIRST_RESPONSE ? target.firstResponse() : target.resolution();
    }
}
