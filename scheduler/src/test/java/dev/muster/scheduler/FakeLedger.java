package dev.muster.scheduler;

import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.routine.Ledger;
import dev.muster.domain.routine.Occurrence;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger's contract in memory: conditional claims, leases that end. */
final class FakeLedger implements Ledger {
    private final Map<String, Entry> entries = new HashMap<>();
    private int lostLeases;

    private record Entry(
            LeaseToken token, Instant until, @Nullable Outcome outcome) {}

    @Override
    public synchronized boolean claim(Occurrence occurrence, LeaseToken token, Instant now, Instant until) {
        Entry entry = entries.get(occurrence.id());
        if (entry != null && (entry.outcome() != null || now.isBefore(entry.until()))) {
            return false;
        }
        entries.put(occurrence.id(), new Entry(token, until, null));
        return true;
    }

    @Override
    public synchronized boolean finish(Occurrence occurrence, LeaseToken token, Outcome outcome, Instant now) {
        Entry entry = entries.get(occurrence.id());
        if (entry == null || !entry.token().equals(token) || entry.outcome() != null || !now.isBefore(entry.until())) {
            lostLeases++;
            return false;
        }
        entries.put(occurrence.id(), new Entry(token, entry.until(), outcome));
        return true;
    }

    @Override
    public synchronized Optional<Outcome> outcome(Occurrence occurrence) {
        return Optional.ofNullable(entries.get(occurrence.id())).flatMap(e -> Optional.ofNullable(e.outcome()));
    }

    synchronized int lostLeases() {
        return lostLeases;
    }

    synchronized long finished() {
        return entries.values().stream().filter(e -> e.outcome() != null).count();
    }
}
