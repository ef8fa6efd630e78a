package dev.muster.domain.delivery;

import java.util.UUID;

/** Tells one holder of a lease from every other, so that a holder who wakes too late changes nothing. */
public record LeaseToken(String value) {
    public static LeaseToken random() {
        return new LeaseToken(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
