package dev.muster.simulator.api;

import dev.muster.simulator.workspace.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The trigger ids that let an app open a modal: good for three seconds, once. */
public final class Triggers {
    /** How long a trigger may be exchanged, on the clock. */
    public static final Duration LIFE = Duration.ofSeconds(3);

    private final Clock clock;
    private final AtomicLong serial = new AtomicLong();
    private final Map<String, Trigger> issued = new ConcurrentHashMap<>();

    private record Trigger(PersonId person, Instant until, boolean used) {}

    public Triggers(Clock clock) {
        this.clock = clock;
    }

    public String issue(PersonId person) {
        Instant now = clock.instant();
        if (issued.size() > 20_000) {
            issued.values().removeIf(trigger -> trigger.until().isBefore(now));
        }
        String id = "13345224609." + (738474920 + serial.incrementAndGet()) + ".8088930838d88f008e0";
        issued.put(id, new Trigger(person, now.plus(LIFE), false));
        return id;
    }

    /** Exchanges a trigger for the person who caused it. */
    PersonId exchange(String id) {
        Trigger[] found = new Trigger[1];
        issued.computeIfPresent(id, (key, trigger) -> {
            found[0] = trigger;
            return new Trigger(trigger.person(), trigger.until(), true);
        });
        Trigger trigger = found[0];
        if (trigger == null) {
            throw new Refusal("invalid_trigger_id");
        }
        if (trigger.used()) {
            throw new Refusal("exchanged_trigger_id");
        }
        if (clock.instant().isAfter(trigger.until())) {
            throw new Refusal("expired_trigger_id");
        }
        return trigger.person();
    }
}
