package dev.muster.simulator.socket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The tickets that let an app open a socket: good for thirty seconds on the clock, once. */
final class SocketTickets {
    static final Duration LIFE = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<String, Instant> issued = new ConcurrentHashMap<>();

    SocketTickets(Clock clock) {
        this.clock = clock;
    }

    String issue() {
        Instant now = clock.instant();
        issued.values().removeIf(until -> until.isBefore(now));
        String ticket = UUID.randomUUID().toString();
        issued.put(ticket, now.plus(LIFE));
        return ticket;
    }

    /** Whether the ticket lets somebody in; it doesn't a second time. */
    boolean redeem(String ticket) {
        Instant until = issued.remove(ticket);
        return until != null && !clock.instant().isAfter(until);
    }
}
