package dev.muster.domain.routine;

import dev.muster.domain.delivery.LeaseToken;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers every occurrence that somebody took in hand, by its unique id, so that of any number of instances just one
 * posts it.
 */
public interface Ledger {
    /**
     * Takes an occurrence in hand, as one conditional update. Succeeds when nobody ever did, or when the one who did let
     * the lease end without finishing.
     */
    boolean claim(Occurrence occurrence, LeaseToken token, Instant now, Instant until);

    /**
     * Records how it ended; changes nothing when the lease was lost.
     *
     * @return false when the lease was lost
     */
    boolean finish(Occurrence occurrence, LeaseToken token, Outcome outcome, Instant now);

    /** How an occurrence ended; empty while nobody finished it. */
    Optional<Outcome> outcome(Occurrence occurrence);

    /** How an occurrence ended. */
    enum Outcome {
        /** Its messages are in the outbox. */
        ANNOUNCED,
        /** There was nothing to say any more. */
        NOTHING_TO_SAY,
        /** It was noticed only after its grace period. */
        MISSED,
        /** Somehow that only a newer program knows. */
        OTHER
    }
}
